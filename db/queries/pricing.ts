import { and, desc, eq, sql } from "drizzle-orm";
import type { Frame } from "#domain/access/frame.ts";
import type { ContractorViewer } from "#domain/access/viewer.ts";
import { ratesOn } from "#domain/rate/rates-on.ts";
import { notFound } from "#domain/refusal.ts";
import { workDay } from "#domain/standing-order/work-day.ts";
import type { Db } from "../client.ts";
import { order, quote, workOrder } from "../schema/index.ts";
import { reachableOrders, reachableWorkOrders } from "../scopes.ts";
import { byOwnPeople } from "./by-contractor.ts";
import { cardsStatement, spanOfWork, toCards } from "./rate-cards/cards.ts";

/** What a lead prices: the work order, and their newest price for it. Throws `not_found` for everybody else. */
export async function readPricing(
  db: Db,
  viewer: ContractorViewer,
  id: string,
  { timeZone, currency }: Frame,
) {
  const [rows, orders, quotes, cards] = await db.batch([
    db
      .select({
        id: workOrder.id,
        number: workOrder.number,
        description: workOrder.description,
        state: workOrder.state,
        scheduledFrom: workOrder.scheduledFrom,
        dueAt: workOrder.dueAt,
        dueIsTarget: workOrder.dueIsTarget,
        createdAt: workOrder.createdAt,
      })
      .from(workOrder)
      .where(and(reachableWorkOrders(viewer), eq(workOrder.id, id))),
    db
      .select({ nteMinor: order.nteMinor })
      .from(order)
      .where(and(reachableOrders(viewer), eq(order.workOrderId, id))),
    db
      .select({ revision: quote.revision, lines: quote.lines, note: quote.note })
      .from(quote)
      .where(
        and(eq(quote.orgId, viewer.orgId), eq(quote.workOrderId, id), byOwnPeople(viewer, quote.givenBy)),
      )
      .orderBy(desc(quote.revision))
      .limit(1),
    cardsStatement(db, viewer.orgId, {
      contractorId: viewer.contractorId,
      standingOrderId: sql`(select ${order.standingOrderId} from ${order} where ${order.orgId} = ${viewer.orgId} and ${order.workOrderId} = ${id})`,
      ...spanOfWork(viewer.orgId, id),
    }),
  ]);
  const [row, ordered] = [rows[0], orders[0]];
  if (!row || !ordered) throw notFound("work order");
  const rates = ratesOn(toCards(cards, currency), workDay(row, timeZone));
  return { ...row, nteMinor: ordered.nteMinor, newestQuote: quotes[0] ?? null, rates };
}

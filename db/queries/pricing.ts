import { and, desc, eq } from "drizzle-orm";
import type { ContractorViewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { order, quote, workOrder } from "../schema/index.ts";
import { reachableOrders, reachableWorkOrders } from "../scopes.ts";
import { byOwnPeople } from "./by-contractor.ts";

/** What a lead prices: the work order, and their newest price for it. Throws `not_found` for everybody else. */
export async function readPricing(db: Db, viewer: ContractorViewer, id: string) {
  const [rows, orders, quotes] = await db.batch([
    db
      .select({
        id: workOrder.id,
        number: workOrder.number,
        description: workOrder.description,
        state: workOrder.state,
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
  ]);
  const [row, ordered] = [rows[0], orders[0]];
  if (!row || !ordered) throw notFound("work order");
  return { ...row, nteMinor: ordered.nteMinor, newestQuote: quotes[0] ?? null };
}

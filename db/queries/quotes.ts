import { and, desc, eq } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { quote, workOrder } from "../schema/index.ts";
import { reachableWorkOrders } from "../scopes.ts";
import type { WorkOrderRow } from "./work-order-facts.ts";

export type QuoteRow = typeof quote.$inferSelect;

/** A quote and its work order, if this viewer may reach them. Throws `not_found` otherwise. */
export async function reachQuote(db: Db, viewer: Viewer, id: string) {
  const thisOne = and(eq(quote.orgId, viewer.orgId), eq(quote.id, id));
  const [quotes, rows] = await db.batch([
    db.select().from(quote).where(thisOne),
    db
      .select()
      .from(workOrder)
      .where(
        and(
          reachableWorkOrders(viewer),
          eq(workOrder.id, db.select({ id: quote.workOrderId }).from(quote).where(thisOne)),
        ),
      ),
  ]);
  const [found, row] = [quotes[0], rows[0]];
  if (!found || !row) throw notFound("quote");
  return { quote: found, row };
}

/** The newest version given for a work order, whoever gave it: revisions count on across contractors. */
export const newestQuoteOf = (db: Db, { orgId, id }: WorkOrderRow) =>
  db
    .select()
    .from(quote)
    .where(and(eq(quote.orgId, orgId), eq(quote.workOrderId, id)))
    .orderBy(desc(quote.revision))
    .limit(1);

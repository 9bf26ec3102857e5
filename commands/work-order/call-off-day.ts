import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { order } from "#db/schema/index.ts";
import { workDay } from "#domain/standing-order/work-day.ts";

/**
 * Rule S2: the order of a call-off follows the day of its work, and the database refuses a day outside its standing
 * order (`standing_dates`). Of any other work order it changes nothing.
 */
export function callOffDay(db: Db, row: WorkOrderRow, timeZone: string) {
  const callOffOn = workDay(row, timeZone);
  return db
    .update(order)
    .set({ callOffOn, version: sql`${order.version} + 1` })
    .where(
      and(
        eq(order.orgId, row.orgId),
        eq(order.id, row.orderId),
        isNotNull(order.standingOrderId),
        ne(order.callOffOn, callOffOn),
      ),
    );
}

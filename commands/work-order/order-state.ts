import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { OrderRow, WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { order } from "#db/schema/index.ts";

/** Moves the work order's purchase order along with it. The work order's version guards both. */
export const orderState = (db: Db, row: Pick<WorkOrderRow, "orgId" | "orderId">, state: OrderRow["state"]) =>
  db
    .update(order)
    .set({ state, version: sql`${order.version} + 1` })
    .where(and(eq(order.orgId, row.orgId), eq(order.id, row.orderId)));

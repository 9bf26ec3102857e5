import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { workOrder } from "#db/schema/index.ts";

/** Writes fields of a work order as its next version. */
export const changeRow = (db: Db, before: WorkOrderRow, fields: Partial<WorkOrderRow>) =>
  db
    .update(workOrder)
    .set({ ...fields, version: before.version + 1 })
    .where(and(eq(workOrder.orgId, before.orgId), eq(workOrder.id, before.id)));

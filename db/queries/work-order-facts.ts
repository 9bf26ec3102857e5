import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { GivenEvidence, RequiredEvidence } from "#domain/work-order/evidence.ts";
import type { Db } from "../client.ts";
import { checklistItem, evidence, file, jobType, type order, workOrder } from "../schema/index.ts";
import { reachableWorkOrders } from "../scopes.ts";

export type WorkOrderRow = typeof workOrder.$inferSelect;
export type OrderRow = typeof order.$inferSelect;

/** The work order, if this viewer may reach it. Throws `not_found` otherwise. */
export async function reachWorkOrder(db: Db, viewer: Viewer, id: string): Promise<WorkOrderRow> {
  const [row] = await db
    .select()
    .from(workOrder)
    .where(and(reachableWorkOrders(viewer), eq(workOrder.id, id)));
  if (!row) throw notFound("work order");
  return row;
}

/** What the job type asks for and what is there already (rule W3). */
export async function readEvidence(db: Db, row: WorkOrderRow): Promise<{ required: RequiredEvidence; given: GivenEvidence }> {
  const here = { orgId: row.orgId, id: row.id };
  const [types, items, photos, others] = await db.batch([
    db
      .select()
      .from(jobType)
      .where(and(eq(jobType.orgId, row.orgId), eq(jobType.id, row.jobTypeId ?? ""))),
    db
      .select({ all: count().as("all_items"), open: sql<number>`sum(${checklistItem.doneAt} is null)`.as("open_items") })
      .from(checklistItem)
      .where(and(eq(checklistItem.orgId, here.orgId), eq(checklistItem.workOrderId, here.id))),
    db
      .select({ n: count() })
      .from(file)
      .where(
        and(
          eq(file.orgId, here.orgId),
          eq(file.jobId, row.jobId),
          eq(file.workOrderId, here.id),
          eq(file.purpose, "photo"),
          eq(file.state, "ready"),
          isNull(file.commentId),
        ),
      ),
    db
      .select({ kind: evidence.kind, n: count() })
      .from(evidence)
      .where(and(eq(evidence.orgId, here.orgId), eq(evidence.workOrderId, here.id)))
      .groupBy(evidence.kind),
  ]);
  const type = types[0];
  const many = (kind: "meter_reading" | "signature") => others.find((o) => o.kind === kind)?.n ?? 0;
  return {
    required: {
      photos: type?.photos ?? 0,
      checklist: (items[0]?.all ?? 0) > 0,
      meterReading: type?.meterReading ?? false,
      signature: type?.signature ?? false,
    },
    given: {
      photos: photos[0]?.n ?? 0,
      checklistOpen: Number(items[0]?.open ?? 0),
      meterReadings: many("meter_reading"),
      signatures: many("signature"),
    },
  };
}

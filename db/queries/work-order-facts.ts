import { and, eq } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { type order, workOrder } from "../schema/index.ts";
import { reachableWorkOrders } from "../scopes.ts";
import { type Evidence, evidenceStatement, toEvidence } from "./evidence.ts";

export type WorkOrderRow = typeof workOrder.$inferSelect;
export type OrderRow = typeof order.$inferSelect;

/** The work order, if this viewer may reach it. Throws `not_found` otherwise. */
export async function reachWorkOrder(db: Db, viewer: Viewer, id: string): Promise<WorkOrderRow> {
  // A batch of one: the proof of the session rides along in it, and costs no trip of its own.
  const [[row]] = await db.batch([
    db
      .select()
      .from(workOrder)
      .where(and(reachableWorkOrders(viewer), eq(workOrder.id, id))),
  ]);
  if (!row) throw notFound("work order");
  return row;
}

/** What the job type asks for and what is there already (rule W3). */
export async function readEvidence(db: Db, { orgId, id }: WorkOrderRow): Promise<Evidence> {
  const [row] = await evidenceStatement(db, orgId, id);
  return toEvidence(row);
}

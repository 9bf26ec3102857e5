import { and, eq } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { additionalWork, workOrder } from "../schema/index.ts";
import { reachableWorkOrders } from "../scopes.ts";
import { byOwnPeople } from "./by-contractor.ts";

export type AdditionalWorkRow = typeof additionalWork.$inferSelect;

/** A request and its work order, if this viewer may reach them. Throws `not_found` otherwise. */
export async function reachAdditionalWork(db: Db, viewer: Viewer, id: string) {
  const mine = byOwnPeople(viewer, additionalWork.requestedBy);
  const [requests, rows] = await db.batch([
    db
      .select()
      .from(additionalWork)
      .where(and(eq(additionalWork.orgId, viewer.orgId), eq(additionalWork.id, id), mine)),
    db
      .select()
      .from(workOrder)
      .where(
        and(
          reachableWorkOrders(viewer),
          eq(
            workOrder.id,
            db
              .select({ id: additionalWork.workOrderId })
              .from(additionalWork)
              .where(and(eq(additionalWork.orgId, viewer.orgId), eq(additionalWork.id, id))),
          ),
        ),
      ),
  ]);
  const [request, row] = [requests[0], rows[0]];
  if (!request || !row) throw notFound("request");
  return { request, row };
}

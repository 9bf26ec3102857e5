import { and, eq, sql } from "drizzle-orm";
import { type Audience, contractorTag, customerTag } from "#domain/access/audience.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { job, organisation, workOrder } from "../schema/index.ts";
import { reachableRooms, reachableWorkOrders } from "../scopes.ts";

/** The job a comment is written on, and the work orders on it that the writer can reach. Throws `not_found`. */
export async function readTalkPlace(db: Db, viewer: Viewer, jobId: string) {
  const [jobs, workOrders, organisations] = await db.batch([
    db
      .select({
        id: job.id,
        number: job.number,
        title: job.title,
        customerId: job.customerId,
        managerId: job.managerId,
      })
      .from(job)
      .where(and(reachableRooms(viewer), eq(job.id, jobId))),
    db
      .select({ id: workOrder.id, contractorId: workOrder.contractorId, assigneeId: workOrder.assigneeId })
      .from(workOrder)
      .where(and(reachableWorkOrders(viewer), eq(workOrder.jobId, jobId), sql`${workOrder.state} <> 'draft'`))
      .limit(200),
    db.select({ name: organisation.name }).from(organisation).where(eq(organisation.id, viewer.orgId)),
  ]);
  const [found] = jobs;
  if (!found) throw notFound("job");
  const contractors = new Set(workOrders.map(({ contractorId }) => contractorId));
  const parties: Audience = [
    ...[...contractors].map(contractorTag),
    ...(found.customerId ? [customerTag(found.customerId)] : []),
  ];
  return { job: found, workOrders, parties, organisation: organisations[0]?.name ?? "" };
}

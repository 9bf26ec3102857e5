import { and, eq } from "drizzle-orm";
import { reachJobType } from "#db/queries/reach-place.ts";
import { jobType } from "#db/schema/index.ts";
import type { CommandContext, Plan } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";

/** Archives a job type or takes it back. Being there already changes nothing. */
export async function jobTypeArchive(
  { db, orgId, now }: CommandContext,
  jobTypeId: string,
  archived: boolean,
): Promise<Plan<{ jobTypeId: string }>> {
  const row = await reachJobType(db, orgId, jobTypeId);
  if ((row.archivedAt !== null) === archived) return { writes: [], log: [], result: { jobTypeId } };
  const verb = archived ? "job_type.archived" : "job_type.restored";
  return {
    writes: [
      db
        .update(jobType)
        .set({ archivedAt: archived ? now : null, version: row.version + 1 })
        .where(and(eq(jobType.orgId, orgId), eq(jobType.id, jobTypeId))),
    ],
    log: [organisationLog(orgId, verb, "job_type", jobTypeId, { name: row.name })],
    result: { jobTypeId },
  };
}

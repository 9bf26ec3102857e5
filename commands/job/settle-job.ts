import { and, eq } from "drizzle-orm";
import { reachJob } from "#db/queries/job-facts.ts";
import { job } from "#db/schema/index.ts";
import { customerTag } from "#domain/access/audience.ts";
import { decideSettle } from "#domain/job/settle.ts";
import { allow } from "../allow.ts";
import type { CommandContext } from "../command.ts";
import { jobLog, sameJobVersion } from "./job-log.ts";

interface Settling {
  jobId: string;
  expectedVersion?: number | undefined;
  reason?: string | undefined;
}

/** The end of a job, one way or the other. Its customer hears that it ended, and not why it was cancelled. */
export async function settleJob(
  { db, viewer, orgId }: CommandContext,
  verb: "finish" | "cancel",
  input: Settling,
) {
  const { row, underWay } = await reachJob(db, viewer, input.jobId);
  sameJobVersion(row, input.expectedVersion);
  const { to } = allow(decideSettle(row.state, underWay, verb));
  const version = row.version + 1;
  const audience = row.customerId ? [customerTag(row.customerId)] : [];
  const data = { number: row.number, title: row.title, ...(input.reason && { reason: input.reason }) };
  return {
    writes: [
      db
        .update(job)
        .set({ state: to, version })
        .where(and(eq(job.orgId, orgId), eq(job.id, row.id))),
    ],
    log: [
      jobLog(row, verb === "finish" ? "job.finished" : "job.cancelled", audience, data, { title: row.title }),
    ],
    result: { jobId: row.id, state: to, version },
  };
}

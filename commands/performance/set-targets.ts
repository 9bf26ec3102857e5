import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachJobType } from "#db/queries/reach-place.ts";
import { targetTime } from "#db/schema/index.ts";
import { admin } from "#domain/access/may.ts";
import { priorities } from "#domain/performance/targets.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { optionalWords } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { targetRow } from "./target-input.ts";

/** They hold for work that is given from now on. A row without any time is none: the type has the times of all. */
export const setTargets = defineCommand({
  name: "performance/set-targets",
  summary:
    "Say how long contractors have to answer, attend and complete work of each priority, for one job type or for all.",
  who: admin,
  input: z.object({
    /** Blank for every job type that has no times of its own. */
    jobTypeId: optionalWords(40),
    targets: z.array(targetRow).min(1).max(priorities.length),
  }),
  async run(context, { jobTypeId = "", targets }) {
    const { db, orgId } = context;
    if (jobTypeId) await reachJobType(db, orgId, jobTypeId);
    return {
      writes: targets.map((row) => write(context, { ...row, jobTypeId })),
      log: [organisationLog(orgId, "performance.targets_set", "job_type", jobTypeId, { jobTypeId, targets })],
      result: { jobTypeId },
    };
  },
});

function write({ db, orgId }: CommandContext, row: z.output<typeof targetRow> & { jobTypeId: string }) {
  const { priority, jobTypeId, ...times } = row;
  const none = [times.respondMinutes, times.attendMinutes, times.completeMinutes].every(
    (each) => each === null,
  );
  if (none)
    return db
      .delete(targetTime)
      .where(
        and(
          eq(targetTime.orgId, orgId),
          eq(targetTime.priority, priority),
          eq(targetTime.jobTypeId, jobTypeId),
        ),
      );
  return db
    .insert(targetTime)
    .values({ orgId, ...row })
    .onConflictDoUpdate({
      target: [targetTime.orgId, targetTime.priority, targetTime.jobTypeId],
      set: times,
    });
}

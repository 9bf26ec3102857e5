import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { activity, performanceFeed, performanceJob, scoreMonth } from "#db/schema/index.ts";
import { admin, anyOf, anySystem } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";

/** The log is fed again in its order, and comes to the same numbers. */
export const rebuildPerformance = defineCommand({
  name: "performance/rebuild",
  summary: "Count the performance of all contractors afresh from the log.",
  who: anyOf(admin, anySystem),
  input: z.object({}),
  async run({ db, orgId }) {
    const log = db
      .select({
        orgId: activity.orgId,
        jobId: activity.jobId,
        seq: activity.seq,
        at: activity.at,
        verb: activity.verb,
        subjectId: activity.subjectId,
        workOrderId: activity.workOrderId,
        audience: activity.audience,
        data: sql<string>`${activity.data}`.as("data"),
      })
      .from(activity)
      .where(eq(activity.orgId, orgId))
      .orderBy(asc(activity.jobId), asc(activity.seq));
    return {
      writes: [
        db.delete(performanceJob).where(eq(performanceJob.orgId, orgId)),
        db.delete(scoreMonth).where(eq(scoreMonth.orgId, orgId)),
        db.insert(performanceFeed).select(log),
      ],
      log: [organisationLog(orgId, "performance.rebuilt", "organisation", orgId, {})],
      result: {},
    };
  },
});

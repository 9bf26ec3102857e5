import { and, desc, eq, gt, max, ne } from "drizzle-orm";
import type { Db } from "../client.ts";
import { activity, organisation } from "../schema/index.ts";

/** Jobs whose log grew after `since`, with the newest `seq`: read one organisation after the other by its index. */
export const changedJobs = (db: Db, since: number, limit: number) =>
  db
    .select({ orgId: activity.orgId, jobId: activity.jobId, seq: max(activity.seq).mapWith(Number) })
    .from(organisation)
    .innerJoin(activity, and(eq(activity.orgId, organisation.id), gt(activity.at, since)))
    .where(ne(activity.jobId, organisation.id))
    .groupBy(activity.orgId, activity.jobId)
    .orderBy(desc(max(activity.at)))
    .limit(limit);

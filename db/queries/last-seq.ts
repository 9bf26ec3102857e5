import { and, desc, eq, type SQL } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../client.ts";
import { activity } from "../schema/index.ts";
import { inAudience } from "../scopes.ts";

/** The newest row of a job's log that this viewer may see: from there an open page hears what is new. */
export const lastSeqStatement = (db: Db, viewer: Viewer, jobId: string | SQL) =>
  db
    .select({ seq: activity.seq })
    .from(activity)
    .where(and(inAudience(viewer, activity), eq(activity.orgId, viewer.orgId), eq(activity.jobId, jobId)))
    .orderBy(desc(activity.seq))
    .limit(1);

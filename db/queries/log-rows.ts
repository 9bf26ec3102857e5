import { and, asc, desc, eq, gt, lte } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Activity } from "#domain/log/activity.ts";
import { withoutWords } from "#domain/log/removed-words.ts";
import type { Db } from "../client.ts";
import { toActivity } from "../log.ts";
import { activity, comment } from "../schema/index.ts";
import { inAudience } from "../scopes.ts";

/**
 * A job's log after `seq`, oldest first, whoever may see it: what leaves goes through `viewOf`. The words of comments
 * that are removed by now are left out.
 */
export async function readLogAfter(
  db: Db,
  orgId: string,
  jobId: string,
  seq: number,
  limit: number,
): Promise<Activity[]> {
  const rows = await db
    .select({ stored: activity, removedAt: comment.removedAt })
    .from(activity)
    .leftJoin(comment, and(eq(comment.orgId, orgId), eq(comment.id, activity.subjectId)))
    .where(and(eq(activity.orgId, orgId), eq(activity.jobId, jobId), gt(activity.seq, seq)))
    .orderBy(asc(activity.seq))
    .limit(limit);
  return rows.map(({ stored, removedAt }) => {
    const row = toActivity(stored);
    return removedAt === null ? row : withoutWords(row);
  });
}

/** The `seq` of the newest row up to `limit` that a viewer may see, or 0. */
export async function lastVisibleSeq(db: Db, viewer: Viewer, jobId: string, limit: number): Promise<number> {
  const [row] = await db
    .select({ seq: activity.seq })
    .from(activity)
    .where(and(inAudience(viewer, activity), eq(activity.jobId, jobId), lte(activity.seq, limit)))
    .orderBy(desc(activity.seq))
    .limit(1);
  return row?.seq ?? 0;
}

/** Whether anything a viewer may see was logged after `at`, UTC ms, in any job of their organisation. */
export async function hasChangedSince(db: Db, viewer: Viewer, at: number): Promise<boolean> {
  const rows = await db
    .select({ seq: activity.seq })
    .from(activity)
    .where(and(inAudience(viewer, activity), gt(activity.at, at)))
    .limit(1);
  return rows.length > 0;
}

import { and, asc, desc, eq, gt, lte, sql } from "drizzle-orm";
import { tagOf } from "#domain/access/audience.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Activity } from "#domain/log/activity.ts";
import type { Db } from "../client.ts";
import { toActivity } from "../log.ts";
import { activity } from "../schema/index.ts";

/** A job's log after `seq`, oldest first, whoever may see it: what leaves goes through `viewOf`. */
export async function readLogAfter(
  db: Db,
  orgId: string,
  jobId: string,
  seq: number,
  limit: number,
): Promise<Activity[]> {
  const rows = await db
    .select()
    .from(activity)
    .where(and(eq(activity.orgId, orgId), eq(activity.jobId, jobId), gt(activity.seq, seq)))
    .orderBy(asc(activity.seq))
    .limit(limit);
  return rows.map(toActivity);
}

/** The `seq` of the newest row up to `limit` that an outside viewer may see, or 0: `canSee`, asked of the database. */
export async function lastVisibleSeq(
  db: Db,
  viewer: Viewer,
  assigned: ReadonlySet<string>,
  jobId: string,
  limit: number,
): Promise<number> {
  const isTechnician = viewer.kind === "contractor" && viewer.role === "technician";
  const work = JSON.stringify([...assigned]);
  const [row] = await db
    .select({ seq: activity.seq })
    .from(activity)
    .where(
      and(
        eq(activity.orgId, viewer.orgId),
        eq(activity.jobId, jobId),
        lte(activity.seq, limit),
        sql`instr(${activity.audience}, ${`|${tagOf(viewer)}|`}) > 0`,
        isTechnician ? sql`${activity.workOrderId} in (select value from json_each(${work}))` : undefined,
      ),
    )
    .orderBy(desc(activity.seq))
    .limit(1);
  return row?.seq ?? 0;
}

import { and, desc, eq, or, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { activity, standingOrder } from "../../schema/index.ts";
import { inAudience, reachableStandingOrders } from "../../scopes.ts";

const MOST = 40;

/** What is told of a standing order and of the documents it was agreed, changed and renewed by, newest first. */
export function standingLog(db: Db, viewer: Viewer, id: string) {
  const changed = sql`${activity.subjectId} in (select id from document where org_id = ${viewer.orgId} and of_document_id = ${id})`;
  return db
    .select()
    .from(activity)
    .where(and(inRoom(db, viewer, id), or(eq(activity.subjectId, id), changed)))
    .orderBy(desc(activity.seq))
    .limit(MOST);
}

/** The newest row of its room that the viewer may see: where the live feed goes on from. */
export const standingLastSeq = (db: Db, viewer: Viewer, id: string) =>
  db
    .select({ seq: activity.seq })
    .from(activity)
    .where(inRoom(db, viewer, id))
    .orderBy(desc(activity.seq))
    .limit(1);

const inRoom = (db: Db, viewer: Viewer, id: string) =>
  and(
    inAudience(viewer, activity),
    eq(activity.orgId, viewer.orgId),
    eq(activity.jobId, roomOf(db, viewer, id)),
  );

/** The job that is its room, as part of a statement; none where the viewer does not reach it. */
export const roomOf = (db: Db, viewer: Viewer, id: string) =>
  sql`(${db
    .select({ jobId: standingOrder.jobId })
    .from(standingOrder)
    .where(and(reachableStandingOrders(viewer), eq(standingOrder.id, id)))})`;

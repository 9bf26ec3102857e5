import { and, eq, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../client.ts";
import { document, job, session, workOrder } from "../schema/index.ts";
import { reachableDocuments, reachableRooms, reachableWorkOrders } from "../scopes.ts";

/** The portal link that a session came from, if any. */
const linkOf = (db: Db, viewer: Viewer) =>
  db.select({ linkId: session.linkId }).from(session).where(eq(session.id, viewer.via)).limit(1);

/** What a viewer's socket on a job's room rests on, or null where the job does not exist for them (rule A5). */
export async function jobAccess(db: Db, viewer: Viewer, jobId: string) {
  const isTechnician = viewer.kind === "contractor" && viewer.role === "technician";
  const [links, jobs, workOrders] = await db.batch([
    linkOf(db, viewer),
    db
      .select({ id: job.id })
      .from(job)
      .where(and(reachableRooms(viewer), eq(job.id, jobId)))
      .limit(1),
    db
      .select({ id: workOrder.id })
      .from(workOrder)
      .where(and(reachableWorkOrders(viewer), eq(workOrder.jobId, jobId), isTechnician ? undefined : sql`0`)),
  ]);
  if (jobs.length === 0) return null;
  return { linkId: links[0]?.linkId ?? null, assigned: workOrders.map(({ id }) => id) };
}

/** Drafts are staff's, and only while they are drafts (rule D1). */
export async function draftAccess(db: Db, viewer: Viewer, documentId: string) {
  const [links, drafts] = await db.batch([
    linkOf(db, viewer),
    db
      .select({ id: document.id })
      .from(document)
      .where(and(reachableDocuments(viewer), eq(document.id, documentId), eq(document.state, "draft")))
      .limit(1),
  ]);
  if (viewer.kind !== "staff" || drafts.length === 0) return null;
  return { linkId: links[0]?.linkId ?? null, assigned: [] };
}

/** The board is for staff and contractors; a customer has none. */
export async function boardAccess(db: Db, viewer: Viewer) {
  const [link] = await linkOf(db, viewer);
  if (viewer.kind !== "staff" && viewer.kind !== "contractor") return null;
  return { linkId: link?.linkId ?? null, assigned: [] };
}

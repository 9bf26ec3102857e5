import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { file } from "../schema/index.ts";
import { inAudience } from "../scopes.ts";
import type { FileRow } from "../uploads.ts";
import { wasSentTo } from "./attachments.ts";

/** Files this viewer may see (rules A5, W8): finished, not removed, and addressed to them. */
export const visibleFiles = (viewer: Viewer): SQL | undefined =>
  and(inAudience(viewer, file), eq(file.state, "ready"));

/** One file. Throws `not_found` where this viewer may not see it. */
export async function readFile(db: Db, viewer: Viewer, id: string): Promise<FileRow> {
  const [row] = await db
    .select()
    .from(file)
    .where(and(visibleFiles(viewer), eq(file.id, id)));
  if (!row) throw notFound("file");
  return row;
}

/** One file to look at, also where it only went along with a document that this viewer was sent. Throws `not_found`. */
export async function readServedFile(db: Db, viewer: Viewer, id: string): Promise<FileRow> {
  const [row] = await db
    .select()
    .from(file)
    .where(and(or(visibleFiles(viewer), wasSentTo(viewer)), eq(file.id, id)));
  if (!row) throw notFound("file");
  return row;
}

const shown = {
  id: file.id,
  name: file.name,
  type: file.type,
  size: file.size,
  width: file.width,
  height: file.height,
  purpose: file.purpose,
  workOrderId: file.workOrderId,
  claimId: file.claimId,
  commentId: file.commentId,
  thumbnail: sql`${file.thumbnailKey} is not null`.mapWith(Boolean),
  uploaderName: file.uploaderName,
  createdAt: file.createdAt,
};

/** Files of a job, newest first; of one work order where one is given. For a page's batch. */
export const filesOf = (
  db: Db,
  viewer: Viewer,
  place: { jobId: string; workOrderId?: string },
  limit = 200,
) =>
  db
    .select(shown)
    .from(file)
    .where(
      and(
        visibleFiles(viewer),
        eq(file.jobId, place.jobId),
        place.workOrderId === undefined ? undefined : eq(file.workOrderId, place.workOrderId),
      ),
    )
    .orderBy(desc(file.createdAt))
    .limit(limit);

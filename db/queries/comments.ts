import { and, eq } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { comment, job } from "../schema/index.ts";
import { inAudience, reachableRooms } from "../scopes.ts";

export type CommentRow = typeof comment.$inferSelect;

/** The comment, if this viewer may see it and still reaches its job. Throws `not_found` otherwise. */
export async function reachComment(db: Db, viewer: Viewer, id: string): Promise<CommentRow> {
  const [found] = await db
    .select({ row: comment })
    .from(comment)
    .innerJoin(job, and(eq(job.orgId, comment.orgId), eq(job.id, comment.jobId)))
    .where(and(reachableRooms(viewer), inAudience(viewer, comment), eq(comment.id, id)));
  if (!found) throw notFound("comment");
  return found.row;
}

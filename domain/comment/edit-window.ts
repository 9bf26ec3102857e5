import type { Viewer } from "../access/viewer.ts";
import { type Decision, refused } from "../decision.ts";

export const EDIT_WINDOW_MS = 15 * 60_000;

export interface Written {
  authorId: string;
  createdAt: number;
  removedAt: number | null;
}

/** Whoever wrote a comment may mend it for a quarter of an hour; after that others have read it. */
export function decideEdit(viewer: Viewer, comment: Written, now: number): Decision<object> {
  if (comment.authorId !== viewer.id) return refused("not_author", "Only who wrote a comment can change it.");
  if (comment.removedAt !== null) return refused("removed", "That comment was removed.");
  if (now - comment.createdAt > EDIT_WINDOW_MS)
    return refused("too_late", "A comment can be changed for 15 minutes. Write another one below it.");
  return { ok: true };
}

/** Authors remove their own, managers anybody's. */
export function decideRemoval(viewer: Viewer, comment: Written): Decision<object> {
  const isManager = viewer.kind === "staff" && viewer.role !== "viewer";
  if (!isManager && comment.authorId !== viewer.id)
    return refused("not_author", "Only who wrote a comment or a manager can remove it.");
  return comment.removedAt === null ? { ok: true } : refused("removed", "That comment was removed already.");
}

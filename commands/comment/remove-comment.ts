import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachComment } from "#db/queries/comments.ts";
import { comment } from "#db/schema/index.ts";
import { decideRemoval } from "#domain/comment/edit-window.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { mayComment } from "./add-comment.ts";
import { said } from "./said.ts";

/** The log keeps that there was a comment and who removed it; pages show its words no more. */
export const removeComment = defineCommand({
  name: "comment/remove",
  summary: "Remove a comment: its author at any time, a manager anybody's.",
  who: mayComment,
  input: z.object({ commentId: id }),
  async run({ db, viewer, now }, { commentId }) {
    const row = await reachComment(db, viewer, commentId);
    allow(decideRemoval(viewer, row));
    return {
      writes: [
        db
          .update(comment)
          .set({ body: "", removedAt: now, version: row.version + 1 })
          .where(and(eq(comment.orgId, row.orgId), eq(comment.id, row.id))),
      ],
      log: [said("comment.removed", row, row.authorId === viewer.id ? {} : { author: row.authorName })],
      result: { commentId },
    };
  },
});

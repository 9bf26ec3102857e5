import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachComment } from "#db/queries/comments.ts";
import { comment } from "#db/schema/index.ts";
import { decideEdit } from "#domain/comment/edit-window.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { mayComment } from "./add-comment.ts";
import { body } from "./comment-input.ts";
import { said } from "./said.ts";

export const editComment = defineCommand({
  name: "comment/edit",
  summary: "Change a comment of one's own within 15 minutes of writing it.",
  who: mayComment,
  input: z.object({ commentId: id, body }),
  async run({ db, viewer, now }, given) {
    const row = await reachComment(db, viewer, given.commentId);
    allow(decideEdit(viewer, row, now));
    return {
      writes: [
        db
          .update(comment)
          .set({ body: given.body, editedAt: now, version: row.version + 1 })
          .where(and(eq(comment.orgId, row.orgId), eq(comment.id, row.id))),
      ],
      log: [said("comment.edited", row, { body: given.body })],
      result: { commentId: row.id },
    };
  },
});

import { answering } from "#app/answer.ts";
import { type RefusedHandle, RefusedPage } from "#app/components/form/refused-page.tsx";
import { anyContext } from "#app/guards.ts";
import { stay } from "#app/stay.ts";
import { submit } from "#app/submit.ts";
import { editComment } from "#commands/comment/edit-comment.ts";
import type { Route } from "./+types/edit.ts";

export const loader = () => null;

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const sent = await submit(anyContext(context), editComment, await request.formData(), {
    commentId: params.commentId,
  });
  return sent.ok ? stay(request) : sent.reply;
});

/** The talk stands on pages of every side. */
export const handle: RefusedHandle = { back: "/" };

export default RefusedPage;

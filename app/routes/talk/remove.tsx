import { answering } from "#app/answer.ts";
import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { anyContext } from "#app/guards.ts";
import { stay } from "#app/stay.ts";
import { submit } from "#app/submit.ts";
import { removeComment } from "#commands/comment/remove-comment.ts";
import type { Route } from "./+types/remove.ts";

export const loader = () => null;

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const sent = await submit(anyContext(context), removeComment, await request.formData(), {
    commentId: params.commentId,
  });
  return sent.ok ? stay(request) : sent.reply;
});

export default RefusedPage;

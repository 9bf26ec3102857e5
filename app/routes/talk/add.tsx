import { answering } from "#app/answer.ts";
import { type RefusedHandle, RefusedPage } from "#app/components/form/refused-page.tsx";
import { anyContext } from "#app/guards.ts";
import { stay } from "#app/stay.ts";
import { submit } from "#app/submit.ts";
import { addComment } from "#commands/comment/add-comment.ts";
import type { Route } from "./+types/add.ts";

export const loader = () => null;

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const sent = await submit(anyContext(context), addComment, await request.formData(), {
    jobId: params.jobId,
  });
  return sent.ok ? stay(request) : sent.reply;
});

/** The talk stands on pages of every side. */
export const handle: RefusedHandle = { back: "/" };

export default RefusedPage;

import { answering } from "#app/answer.ts";
import { anyContext } from "#app/guards.ts";
import { setReadMark } from "#commands/read-mark/set-read-mark.ts";
import type { Route } from "./+types/read.ts";

/** Said by an open page as it is read; nothing on it changes by that. */
export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const form = await request.formData();
  await anyContext(context).run(setReadMark, { ...Object.fromEntries(form), jobId: params.jobId });
  return new Response(null, { status: 204 });
});

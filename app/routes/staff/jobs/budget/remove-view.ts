import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import type { RefusedHandle } from "#app/components/form/refused-page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { removeView } from "#commands/budget/remove-view.ts";
import type { Route } from "./+types/remove-view.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const handle: RefusedHandle = { back: "../../.." };

export const loader = () => null;

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const { jobId, viewId } = params;
  const sent = await submit(staffContext(context), removeView, await request.formData(), { viewId });
  return sent.ok ? redirect(`/jobs/${jobId}/budget/views/new`) : sent.reply;
});

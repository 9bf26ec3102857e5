import { answering } from "#app/answer.ts";
import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { staffContext } from "#app/guards.ts";
import { stay } from "#app/stay.ts";
import { submit } from "#app/submit.ts";
import { reachMilestone } from "#commands/document/reach-milestone.ts";
import type { Route } from "./+types/reach.ts";

export const loader = () => null;

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const { documentId, milestoneId } = params;
  const app = staffContext(context);
  const sent = await submit(app, reachMilestone, await request.formData(), { documentId, milestoneId });
  return sent.ok ? stay(request, `/documents/${documentId}`) : sent.reply;
});

export default RefusedPage;

import { answering } from "#app/answer.ts";
import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { staffContext } from "#app/guards.ts";
import { stay } from "#app/stay.ts";
import { submit } from "#app/submit.ts";
import { agreeDelegation } from "#commands/document/agree-delegation.ts";
import type { Route } from "./+types/agree-delegation.ts";

export const loader = () => null;

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const { documentId, delegationId } = params;
  const sent = await submit(staffContext(context), agreeDelegation, await request.formData(), {
    delegationId,
  });
  return sent.ok ? stay(request, `/documents/${documentId}`) : sent.reply;
});

export default RefusedPage;

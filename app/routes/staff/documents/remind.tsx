import { answering } from "#app/answer.ts";
import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { staffContext } from "#app/guards.ts";
import { stay } from "#app/stay.ts";
import { submit } from "#app/submit.ts";
import { remindRecipient } from "#commands/document/remind-recipient.ts";
import type { Route } from "./+types/remind.ts";

export const loader = () => null;

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const { documentId, recipientId } = params;
  const app = staffContext(context);
  const sent = await submit(app, remindRecipient, await request.formData(), { documentId, recipientId });
  return sent.ok ? stay(request, `/documents/${documentId}`) : sent.reply;
});

export default RefusedPage;

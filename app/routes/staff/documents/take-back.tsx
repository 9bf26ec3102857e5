import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { scheduleSend } from "#commands/document/schedule-send.ts";
import type { Route } from "./+types/take-back.ts";

export const loader = () => null;

/** Takes a planned sending back: without a time, a document is not sent by itself. */
export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const form = await request.formData();
  form.delete("at");
  const sent = await submit(staffContext(context), scheduleSend, form, { documentId });
  return sent.ok ? redirect(`/documents/${documentId}`) : sent.reply;
});

export default RefusedPage;

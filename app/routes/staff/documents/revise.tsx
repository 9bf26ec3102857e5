import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { reviseDocument } from "#commands/document/revise-document.ts";
import type { Route } from "./+types/revise.ts";

export const loader = () => null;

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), reviseDocument, await request.formData(), { documentId });
  return sent.ok ? redirect(`/documents/${documentId}/draft`) : sent.reply;
});

export default RefusedPage;

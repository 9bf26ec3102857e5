import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { staffContext } from "#app/guards.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import type { Route } from "./+types/send.ts";
import { readSending } from "./read-sending.ts";
import { SendingPage } from "./sending-page.tsx";
import { submitSending } from "./submit-sending.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = readSending;

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) =>
  submitSending(staffContext(context), sendDocument, await request.formData(), documentId),
);

export const meta: Route.MetaFunction = () => [{ title: "Send a document · Jobroom" }];

export default function SendDocument({ loaderData }: Route.ComponentProps) {
  const { id, kind } = loaderData.document;
  const { label } = kindFacts[kind];
  return (
    <SendingPage
      sending={loaderData}
      title={(name) => `Send ${name}`}
      card="Check and send"
      button={
        <>
          <SubmitButton>Send {label.toLowerCase()}</SubmitButton>
          {kind !== "bid_request" && <LinkButton to={`/documents/${id}/schedule`}>Send later</LinkButton>}
        </>
      }
    />
  );
}

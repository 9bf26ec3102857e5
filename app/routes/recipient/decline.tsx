import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { AnswerPage } from "#app/components/received/answer-page.tsx";
import { readerContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { declineDocument } from "#commands/document/decline-document.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import type { Route } from "./+types/decline.ts";
import { placeOf } from "./place.ts";
import { readAnswerPage } from "./read-answer-page.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = readAnswerPage;

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const app = readerContext(context);
  const { documentId } = params;
  const sent = await submit(app, declineDocument, await request.formData(), { documentId });
  return sent.ok ? redirect(`${placeOf(app.viewer).base}/${documentId}`) : sent.reply;
});

export const meta = () => [{ title: "Decline · Jobroom" }];

/** Rule D4: always offered, with a reason, and the sender is told. */
export default function DeclineDocument({ loaderData }: Route.ComponentProps) {
  const { document } = loaderData;
  return (
    <AnswerPage
      {...loaderData}
      title={`Decline ${kindFacts[document.kind].theirs.toLowerCase()}`}
      asks="decline"
    >
      <p>
        {document.from} is told at once, with your reason, and can send you a changed one. Nobody can accept
        this one any more.
      </p>
      <CommandForm>
        <input type="hidden" name="n" value={document.n} />
        <TextArea
          label="Why do you decline?"
          name="reason"
          hint="A few words help them to make it right."
          rows={3}
          maxLength={1_000}
          required
        />
        <SubmitButton kind="danger" wide>
          Decline
        </SubmitButton>
      </CommandForm>
    </AnswerPage>
  );
}

import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { AnswerPage } from "#app/components/received/answer-page.tsx";
import { readerContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { delegateDocument } from "#commands/document/delegate-document.ts";
import type { Route } from "./+types/pass-on.ts";
import { placeOf } from "./place.ts";
import { readAnswerPage } from "./read-answer-page.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = readAnswerPage;

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const app = readerContext(context);
  const { documentId } = params;
  const sent = await submit(app, delegateDocument, await request.formData(), { documentId });
  return sent.ok ? redirect(`${placeOf(app.viewer).base}/${documentId}/passed-on`) : sent.reply;
});

export const meta = () => [{ title: "Ask a colleague · Jobroom" }];

/** Rule A4: a link is one person's own, so a colleague gets one of theirs, once whoever sent it agrees. */
export default function PassOn({ loaderData }: Route.ComponentProps) {
  const { document, organisation } = loaderData;
  return (
    <AnswerPage {...loaderData} title="Ask a colleague to answer" asks="decline">
      <p>
        {document.from} at {organisation} is asked first. Once they agree, your colleague gets a mail with
        their own link, and you are not asked any more. Until then you can still answer yourself.
      </p>
      <CommandForm>
        <input type="hidden" name="n" value={document.n} />
        <TextField name="name" label="Their name" autoComplete="off" maxLength={100} required />
        <TextField name="email" label="Their email" type="email" autoComplete="off" required />
        <SubmitButton kind="primary" wide>
          Ask {document.from}
        </SubmitButton>
      </CommandForm>
    </AnswerPage>
  );
}

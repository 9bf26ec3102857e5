import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Quote } from "#app/components/timeline.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { answerQuestion } from "#commands/bid-question/answer-question.ts";
import { readLevelPage } from "#db/queries/bids/level-page.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/question.ts";
import { bidsCrumbs } from "./crumbs.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, now } = staffContext(context);
  const { document, around, questions } = await readLevelPage(db, viewer, params.documentId, now);
  const question = questions.find(({ id }) => id === params.questionId);
  if (!question) throw notFound("question");
  return { question, crumbs: bidsCrumbs(document, around.jobNumber) };
});

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const { documentId, questionId } = params;
  const sent = await submit(staffContext(context), answerQuestion, await request.formData(), { questionId });
  return sent.ok ? redirect(`/documents/${documentId}/bids`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Answer a question · Jobroom" }];

export default function AnswerQuestion({ loaderData: { question, crumbs } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title={`Answer ${question.askedBy}`} crumbs={crumbs} meta={question.company} />
      <Quote>{question.question}</Quote>
      {question.answer === null ? (
        <CommandForm className="form mt-4">
          <TextArea label="Answer" name="answer" rows={5} maxLength={4_000} required />
          <CheckboxField
            label="Answer everybody who was asked to bid"
            name="toAll"
            hint="They do not learn who asked. What changes the work is better sent as a new version."
          />
          <TextArea
            label="The question as everybody reads it"
            name="toldAll"
            hint="Take out whatever tells who asked."
            defaultValue={question.question}
            rows={3}
            maxLength={2_000}
          />
          <SubmitButton>Send the answer</SubmitButton>
        </CommandForm>
      ) : (
        <p className="mt-4">It was answered already.</p>
      )}
    </Page>
  );
}

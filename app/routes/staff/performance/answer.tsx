import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { AnswerForm } from "#app/components/performance/answer-form.tsx";
import { disputeWords } from "#app/components/performance/dispute-words.ts";
import { Pill } from "#app/components/pill.tsx";
import { staffContext } from "#app/guards.ts";
import { stay } from "#app/stay.ts";
import { submit } from "#app/submit.ts";
import { answerDispute } from "#commands/performance/answer-dispute.ts";
import { reachDispute } from "#db/queries/performance/dispute.ts";
import { manager } from "#domain/access/may.ts";
import { measureFacts } from "#domain/performance/measures.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/answer.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const dispute = await reachDispute(db, viewer.orgId, params.disputeId);
  if (dispute.contractorId !== params.id) throw notFound("dispute");
  return { dispute, answers: manager(viewer) };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const { id, disputeId } = params;
  const sent = await submit(staffContext(context), answerDispute, await request.formData(), { disputeId });
  return sent.ok ? stay(request, `/contractors/${id}/performance`) : sent.reply;
});

export const meta = () => [{ title: "Disputed figure · Jobroom" }];

export default function Answer({ loaderData: { dispute, answers } }: Route.ComponentProps) {
  const { contractorId, workOrderId, number, measure, state, reason, raisedBy, raisedAt } = dispute;
  const { label, definition } = measureFacts[measure];
  const { word, tone } = disputeWords[state];
  return (
    <Page narrow>
      <PageHeader
        title={label}
        crumbs={[
          { label: "Performance", to: `/contractors/${contractorId}/performance` },
          { label: `Work order ${number}`, to: `/work-orders/${workOrderId}` },
        ]}
        meta={<Pill tone={tone}>{word}</Pill>}
      />
      <Card>
        <p className="mb-3 text-ink-2">{definition}</p>
        <p className="mb-3">
          {raisedBy}, <DateText at={raisedAt} as="moment" />: {reason}
        </p>
        {dispute.answeredAt !== null && (
          <p>
            {dispute.answeredBy}, <DateText at={dispute.answeredAt} as="moment" />: {dispute.answer}
          </p>
        )}
        {state === "open" && (answers ? <AnswerForm /> : <p>It waits for a manager to answer.</p>)}
      </Card>
    </Page>
  );
}

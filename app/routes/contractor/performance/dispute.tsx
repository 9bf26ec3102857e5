import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { leadContext } from "#app/lead-context.ts";
import { submit } from "#app/submit.ts";
import { disputePerformance } from "#commands/performance/dispute-performance.ts";
import { reachFact } from "#db/queries/performance/dispute.ts";
import { isMeasure, measureFacts } from "#domain/performance/measures.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/dispute.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

/** Which time that they were given the work; the last where the address does not say. */
const turnIn = (request: Request) => Number(new URL(request.url).searchParams.get("turn")) || undefined;

/** The list behind the figure as they left it. */
function listIn(request: Request, measure: string, more: Record<string, string> = {}): string {
  const asked = new URL(request.url).searchParams;
  asked.delete("turn");
  for (const [name, value] of Object.entries(more)) asked.set(name, value);
  return `/work/performance/figures/${measure}?${asked}`;
}

export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const { db, viewer, frame } = leadContext(context);
  const { measure, workOrderId } = params;
  if (!isMeasure(measure)) throw notFound();
  const { orgId, contractorId } = viewer;
  const fact = await reachFact(db, { orgId, contractorId, workOrderId, measure, turn: turnIn(request) });
  return {
    ...{ measure, number: fact.number, organisation: frame.organisation },
    list: listIn(request, measure),
    disputable: fact.counted > 0 && fact.disputeId === null,
  };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const { measure, workOrderId } = params;
  const turn = turnIn(request);
  const sent = await submit(leadContext(context), disputePerformance, await request.formData(), {
    ...{ measure, workOrderId },
    ...(turn !== undefined && { turn }),
  });
  return sent.ok ? redirect(listIn(request, measure, { show: "disputed" })) : sent.reply;
});

export const meta = () => [{ title: "Dispute a figure · Jobroom" }];

export default function Dispute({ loaderData }: Route.ComponentProps) {
  const { measure, number, organisation, list, disputable } = loaderData;
  const { label, definition } = measureFacts[measure];
  return (
    <Page narrow>
      <PageHeader
        title={`Dispute work order ${number}`}
        crumbs={[
          { label: "Your performance", to: "/work/performance" },
          { label, to: list },
        ]}
      />
      <Card>
        <p className="mb-3 text-ink-2">{definition}</p>
        {disputable ? (
          <CommandForm>
            <TextArea
              label="Why it should not count"
              name="reason"
              hint={`${organisation} reads this and answers. Until then it counts, and the figure says that it is disputed.`}
              maxLength={1000}
              required
            />
            <div>
              <SubmitButton kind="primary">Dispute it</SubmitButton>
            </div>
          </CommandForm>
        ) : (
          <p>It is disputed already, or does not count in this figure.</p>
        )}
      </Card>
    </Page>
  );
}

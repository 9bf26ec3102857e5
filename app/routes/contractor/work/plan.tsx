import { useLoaderData } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { DateTimeField } from "#app/components/form/date-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { contractorContext } from "#app/guards.ts";
import { planWorkOrder } from "#commands/work-order/plan-work-order.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { momentInput } from "#domain/time/input.ts";
import type { Route } from "./+types/plan.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = contractorContext(context);
  const row = await reachWorkOrder(db, viewer, params.id);
  const field = (at: number | null) => (at === null ? undefined : momentInput(at, frame.timeZone));
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    contractorNotes: row.contractorNotes ?? "",
    scheduledFrom: field(row.scheduledFrom),
    scheduledTo: field(row.scheduledTo),
    organisation: frame.organisation,
  };
});

export const action = onWorkOrder(planWorkOrder);
export const meta = () => [{ title: "Dates and notes · Jobroom" }];

export default function Plan() {
  const { id, number, version, organisation, ...values } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHeader title="Dates and notes" crumbs={[{ label: `Work order ${number}`, to: `/work/${id}` }]} />
      <Card>
        <CommandForm>
          <input type="hidden" name="expectedVersion" value={version} />
          <div className="field-row">
            <DateTimeField label="From" name="scheduledFrom" defaultValue={values.scheduledFrom} />
            <DateTimeField label="To" name="scheduledTo" defaultValue={values.scheduledTo} />
          </div>
          <TextArea
            label="Your notes"
            name="contractorNotes"
            rows={4}
            maxLength={4000}
            defaultValue={values.contractorNotes}
            hint={`Your people and ${organisation} can read them.`}
          />
          <div>
            <SubmitButton>Save</SubmitButton>
          </div>
        </CommandForm>
      </Card>
    </Page>
  );
}

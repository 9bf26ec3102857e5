import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { DateTimeField } from "#app/components/form/date-fields.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { priorityChoices } from "#app/components/work-order/more-fields.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { editWorkOrder } from "#commands/work-order/edit-work-order.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { readEditOptions } from "#db/queries/work-order-options.ts";
import { momentInput } from "#domain/time/input.ts";
import type { Route } from "./+types/edit.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  const [row, options] = await Promise.all([
    reachWorkOrder(db, viewer, params.id),
    readEditOptions(db, viewer.orgId),
  ]);
  const field = (at: number | null) => (at === null ? undefined : momentInput(at, frame.timeZone));
  const when = {
    dueAt: field(row.dueAt),
    scheduledFrom: field(row.scheduledFrom),
    scheduledTo: field(row.scheduledTo),
  };
  return { row, options, when };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = staffContext(context);
  const sent = await submit(app, editWorkOrder, await request.formData(), { workOrderId: params.id });
  return sent.ok ? redirect(`/work-orders/${params.id}`) : sent.reply;
});

export const meta = () => [{ title: "Edit work order · Jobroom" }];

const choices = (rows: readonly { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

export default function Edit({ loaderData: { row, options, when } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title="Edit"
        crumbs={[{ label: `Work order ${row.number}`, to: `/work-orders/${row.id}` }]}
      />
      <Card>
        <CommandForm>
          <input type="hidden" name="expectedVersion" value={row.version} />
          <TextArea
            label="What needs doing"
            name="description"
            rows={4}
            maxLength={4000}
            defaultValue={row.description}
            required
          />
          <div className="field-row">
            <SelectField
              label="Priority"
              name="priority"
              defaultValue={row.priority}
              options={priorityChoices}
              required
            />
            <SelectField
              label="Manager"
              name="managerId"
              defaultValue={row.managerId}
              options={choices(options.managers)}
              required
            />
          </div>
          <SelectField
            label="Job type"
            name="jobTypeId"
            placeholder="None"
            defaultValue={row.jobTypeId ?? ""}
            options={choices(options.types)}
          />
          <DateTimeField label="Due" name="dueAt" defaultValue={when.dueAt} />
          <div className="field-row">
            <DateTimeField label="Planned from" name="scheduledFrom" defaultValue={when.scheduledFrom} />
            <DateTimeField label="Planned to" name="scheduledTo" defaultValue={when.scheduledTo} />
          </div>
          <CheckboxField
            label="Share with the customer"
            name="shareWithCustomer"
            defaultChecked={row.customerId !== null}
          />
          <div>
            <SubmitButton>Save</SubmitButton>
          </div>
        </CommandForm>
      </Card>
    </Page>
  );
}

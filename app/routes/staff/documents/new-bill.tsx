import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import type { readNewDocument } from "#db/queries/new-document.ts";
import { formatMoney } from "#domain/money/format.ts";

type Offered = Awaited<ReturnType<typeof readNewDocument>>;

/** A bill is drawn on an order: its lines are what is left to bill there. */
export function NewBill({
  job,
  billable,
  currency,
}: Pick<Offered, "job" | "billable"> & { currency: string }) {
  return (
    <Page narrow>
      <PageHeader
        title="New bill"
        crumbs={[
          { label: `Job ${job.number}`, to: `/jobs/${job.id}` },
          { label: "New document", to: `/jobs/${job.id}/documents/new` },
        ]}
      />
      <Card>
        <CommandForm>
          <SelectField
            label="Order"
            name="workOrderId"
            hint="The bill starts with all that is left on it. Change it before you send it."
            options={billable.map(({ workOrderId, number, contractor, leftMinor }) => ({
              value: workOrderId,
              label: `${number} · ${contractor} · ${formatMoney(leftMinor, currency)} left to bill`,
            }))}
            placeholder="Choose an accepted order"
            defaultValue={billable.length === 1 ? billable[0]?.workOrderId : undefined}
            required
          />
          <TextField
            label="Title"
            name="title"
            maxLength={200}
            hint="Left empty, it says which order it is for."
          />
          <SubmitButton>Make the draft</SubmitButton>
        </CommandForm>
      </Card>
    </Page>
  );
}

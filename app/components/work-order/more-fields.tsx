import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { Combobox } from "#app/components/form/combobox.tsx";
import { DateField, DateTimeField } from "#app/components/form/date-fields.tsx";
import { FileField } from "#app/components/form/file-field.tsx";
import { MoneyField } from "#app/components/form/number-fields.tsx";
import { type Choice, SelectField } from "#app/components/form/select-field.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { formatMoney } from "#domain/money/format.ts";
import type { DayRate } from "#domain/rate/rates-on.ts";
import { LinesField } from "./lines-field.tsx";
import { priorityLabels } from "./priority-pill.tsx";

export interface MoreFieldsProps {
  open: boolean;
  job?: Choice | undefined;
  types: readonly { id: string; name: string }[];
  currency: string;
  defaultNteMinor: number;
  /** What the chosen contractor's cards agree. */
  rates: readonly DayRate[];
}

export const priorityChoices = Object.entries(priorityLabels).map(([value, label]) => ({ value, label }));

/** Everything beyond the three fields of the contractor format (rule W1). */
export function MoreFields({ open, job, types, currency, defaultNteMinor, rates }: MoreFieldsProps) {
  return (
    <details open={open || job !== undefined} className="border-t border-line pt-3">
      <summary className="min-h-11 cursor-pointer content-center font-medium">
        More: money, dates, checklist, files
      </summary>
      <div className="form mt-2">
        <Combobox
          label="Job"
          name="jobId"
          url="/search/jobs"
          placeholder="A new job, or find one"
          defaultChoice={job}
        />
        <div className="field-row">
          <SelectField
            label="Job type"
            name="jobTypeId"
            placeholder="None"
            options={types.map(({ id, name }) => ({ value: id, label: name }))}
            hint="Says what evidence completion needs."
          />
          <SelectField
            label="Priority"
            name="priority"
            defaultValue="normal"
            options={priorityChoices}
            required
          />
        </div>
        <MoneyField
          label="Not to exceed"
          name="nteMinor"
          currency={currency}
          hint={`Left blank: ${formatMoney(defaultNteMinor, currency)}, or what the lines come to.`}
        />
        <LinesField currency={currency} rates={rates} optional />
        <CheckboxField label="Ask the contractor for a price first" name="askForQuote" />
        <div className="field-row">
          <DateField label="Due" name="dueAt" />
          <DateTimeField label="Planned from" name="scheduledFrom" />
          <DateTimeField label="Planned to" name="scheduledTo" />
        </div>
        <TextArea
          label="Checklist"
          name="checklist"
          hint="One item a line. The job type's own items come first."
        />
        <div className="field-row">
          <FileField label="Photos" name="photos" accept="image/*" multiple />
          <FileField label="Files" name="attachments" multiple />
        </div>
        <CheckboxField
          label="Share with the customer"
          name="shareWithCustomer"
          hint="They see what is done and when, never what it costs inside."
        />
      </div>
    </details>
  );
}

import type { ScheduledLine } from "#db/schema/index.ts";
import type { DayRate } from "#domain/rate/rates-on.ts";
import { Card } from "../card.tsx";
import { Combobox } from "../form/combobox.tsx";
import { CommandForm } from "../form/command-form.tsx";
import { MoneyField } from "../form/number-fields.tsx";
import type { FormReply } from "../form/reply.ts";
import { type Choice, SelectField } from "../form/select-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { LinesField } from "../work-order/lines-field.tsx";
import { priorityChoices } from "../work-order/more-fields.tsx";
import { RuleFields, type RuleFieldsProps } from "./rule-fields.tsx";

export interface ScheduleFormProps {
  known?:
    | {
        version: number;
        description: string;
        jobTypeId: string | null;
        priority: string;
        checklist: string | null;
        nteMinor: number | null;
        lines: ScheduledLine[];
      }
    | undefined;
  asset?: Choice | undefined;
  /** Without script: what was found for what was typed. */
  assets?: Choice[] | undefined;
  types: readonly { id: string; name: string }[];
  rates: readonly DayRate[];
  currency: string;
  rule: RuleFieldsProps;
  /** What the address carries of the form. */
  typed: FormReply["values"] | null;
  press: string;
}

/** What comes round, and when. */
export function ScheduleForm({ known, asset, assets, types, rates, currency, ...form }: ScheduleFormProps) {
  const { rule, typed, press } = form;
  return (
    <Card>
      <CommandForm reply={typed && { errors: {}, values: typed }}>
        {known && <input type="hidden" name="expectedVersion" value={known.version} />}
        <TextArea
          label="What needs doing each time"
          name="description"
          rows={3}
          maxLength={4000}
          defaultValue={known?.description}
          required
        />
        <Combobox
          label="Asset"
          name="assetId"
          url="/search/assets"
          placeholder="Name, code or site"
          defaultChoice={asset}
          results={assets}
          required
        />
        <RuleFields {...rule} />
        <noscript>
          <button className="btn btn-quiet" type="submit" formMethod="get" formNoValidate>
            Show the dates
          </button>
        </noscript>
        <div className="field-row">
          <SelectField
            label="Job type"
            name="jobTypeId"
            placeholder="None"
            defaultValue={known?.jobTypeId ?? undefined}
            options={types.map(({ id, name }) => ({ value: id, label: name }))}
            hint="Says what evidence completion needs."
          />
          <SelectField
            label="Priority"
            name="priority"
            defaultValue={known?.priority ?? "normal"}
            options={priorityChoices}
            required
          />
        </div>
        <TextArea
          label="Checklist"
          name="checklist"
          defaultValue={known?.checklist ?? undefined}
          hint="One item a line. The job type's own items come first."
        />
        <MoneyField
          label="Not to exceed each time"
          name="nteMinor"
          currency={currency}
          defaultMinor={known?.nteMinor}
          hint="Left blank: the usual one, or what the lines come to."
        />
        <LinesField
          currency={currency}
          rates={rates}
          lines={known?.lines.map(({ rate: _named, costMinor: _cost, ...line }) => line) ?? []}
          optional
        />
        <SubmitButton>{press}</SubmitButton>
      </CommandForm>
    </Card>
  );
}

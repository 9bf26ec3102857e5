import { type FormEvent, use, useState } from "react";
import { nths, repeatKinds } from "#domain/schedule/rule.ts";
import { nthNames, repeatNames, weekdayNames } from "#domain/schedule/words.ts";
import { CheckboxField, RadioGroup } from "../form/choice-fields.tsx";
import { FormContext, useField } from "../form/form-context.ts";
import { NumberField } from "../form/number-fields.tsx";
import { typedValues } from "../form/reply.ts";
import { SelectField } from "../form/select-field.tsx";
import { TextArea } from "../form/text-area.tsx";
import { TextField } from "../form/text-field.tsx";
import { RulePreview } from "./rule-preview.tsx";
import { type RuleValues, textOf } from "./rule-values.ts";
import { TimingFields } from "./timing-fields.tsx";

export interface RuleFieldsProps {
  values: RuleValues;
  today: string;
  days: readonly number[];
  holidays: readonly string[];
}

const weekdayChoices = weekdayNames.map((label, index) => ({ value: String(index + 1), label }));
const nthChoices = nths.map((nth) => ({ value: String(nth), label: nthNames[nth] }));

/** When work comes round. Style alone shows what the chosen kind asks for, so that no script is needed for it. */
export function RuleFields({ values, today, days, holidays }: RuleFieldsProps) {
  const replied = use(FormContext)?.reply?.values;
  const [typed, setTyped] = useState<RuleValues | null>(null);
  const look = ({ currentTarget }: FormEvent<HTMLElement>) => {
    const form = currentTarget.closest("form");
    if (form) setTyped(typedValues(new FormData(form)));
  };
  const text = (name: string) => textOf(values, name);
  return (
    <div className="form group/rule" onChange={look}>
      <RadioGroup
        label="It comes round"
        name="repeats"
        options={repeatKinds.map((value) => ({ value, label: repeatNames[value] }))}
        defaultValue={text("repeats")}
        required
      />
      <div className="group-has-[[value=dates]:checked]/rule:hidden group-has-[[value=meter]:checked]/rule:hidden">
        <NumberField
          label="Every how many weeks or months"
          name="every"
          defaultValue={text("every") || "1"}
          required
        />
      </div>
      <div className="hidden group-has-[[value=weeks]:checked]/rule:block">
        <Weekdays chosen={[values.weekdays ?? []].flat()} />
      </div>
      <div className="hidden group-has-[[value=month-day]:checked]/rule:block">
        <NumberField
          label="Day of the month"
          name="monthDay"
          defaultValue={text("monthDay")}
          hint="In a shorter month, its last day."
          required
        />
      </div>
      <div className="field-row hidden group-has-[[value=month-weekday]:checked]/rule:grid">
        <SelectField label="Which" name="nth" options={nthChoices} defaultValue={text("nth")} required />
        <SelectField
          label="Day of the week"
          name="weekday"
          options={weekdayChoices}
          defaultValue={text("weekday")}
          required
        />
      </div>
      <div className="hidden group-has-[[value=dates]:checked]/rule:block">
        <TextArea
          label="Dates"
          name="dates"
          defaultValue={[values.dates ?? []].flat().join("\n")}
          hint="One a line: year, month and day, with dashes between."
          required
        />
      </div>
      <div className="field-row hidden group-has-[[value=meter]:checked]/rule:grid">
        <NumberField
          label="Each time so much is counted"
          name="everyMilli"
          defaultValue={text("everyMilli")}
          required
        />
        <TextField
          label="Unit of the meter"
          name="unit"
          defaultValue={text("unit")}
          maxLength={20}
          required
        />
        <NumberField
          label="Counted from the reading"
          name="meterFromMilli"
          defaultValue={text("meterFromMilli")}
          hint="Left blank: the newest one."
        />
      </div>
      <TimingFields values={values} />
      <RulePreview values={typed ?? replied ?? values} {...{ today, days, holidays }} />
    </div>
  );
}

function Weekdays({ chosen }: { chosen: readonly string[] }) {
  const { id, error } = useField("weekdays");
  return (
    <fieldset className="field" id={id}>
      <legend className="field-label mb-1">Days of the week</legend>
      {error && <p className="field-error">{error}</p>}
      <div className="flex flex-wrap gap-x-4">
        {weekdayChoices.map(({ value, label }) => (
          <CheckboxField
            key={value}
            name="weekdays"
            error=""
            defaultChecked={chosen.includes(value)}
            required
            {...{ value, label }}
          />
        ))}
      </div>
    </fieldset>
  );
}

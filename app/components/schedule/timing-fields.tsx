import { onHolidays } from "#domain/schedule/rule.ts";
import { onHolidayNames } from "#domain/schedule/words.ts";
import { DateField, TimeField } from "../form/date-fields.tsx";
import { NumberField } from "../form/number-fields.tsx";
import { SelectField } from "../form/select-field.tsx";
import { type RuleValues, textOf } from "./rule-values.ts";

const holidayChoices = onHolidays.map((value) => ({ value, label: onHolidayNames[value] }));

/** From when to when it comes round, at what time, how far ahead it is made, and what a holiday does to it. */
export function TimingFields({ values }: { values: RuleValues }) {
  const text = (name: string) => textOf(values, name);
  return (
    <>
      <div className="field-row">
        <DateField label="First day" name="startOn" defaultValue={text("startOn")} required />
        <DateField label="Last day" name="endOn" defaultValue={text("endOn")} />
      </div>
      <div className="field-row group-has-[[value=meter]:checked]/rule:hidden">
        <TimeField label="Time of day" name="at" defaultValue={text("at")} />
        <NumberField
          label="Takes"
          name="durationMinutes"
          unit="minutes"
          defaultValue={text("durationMinutes")}
        />
      </div>
      <div className="field-row">
        <NumberField
          label="Made ahead"
          name="leadDays"
          unit="days"
          defaultValue={text("leadDays")}
          hint="By a meter: how long there is to do it."
          required
        />
        <SelectField
          label="On a holiday it"
          name="onHoliday"
          options={holidayChoices}
          defaultValue={text("onHoliday")}
          required
        />
      </div>
    </>
  );
}

import type { BudgetGroup, ItemFields } from "#domain/budget/budget.ts";
import { cellOf, cellText } from "#domain/budget/cells.ts";
import { textsOf } from "#domain/budget/line-form.ts";
import { MoneyField, NumberField, QuantityField } from "../form/number-fields.tsx";
import { SelectField } from "../form/select-field.tsx";
import { TextArea } from "../form/text-area.tsx";
import { TextField } from "../form/text-field.tsx";
import { SeenField } from "./seen-field.tsx";

interface LineFieldsProps {
  fields: ItemFields;
  groupId: string | null;
  /** In their order. */
  groups: readonly BudgetGroup[];
  currency: string;
}

/** One line of a budget as a form: every cell, and what each showed, so that a change meanwhile is noticed. */
export function LineFields({ fields, groupId, groups, currency }: LineFieldsProps) {
  const words = (key: "code" | "description" | "unit") => ({
    label: cellOf(key).label,
    name: key,
    maxLength: cellOf(key).longest,
    defaultValue: fields[key],
  });
  return (
    <>
      {Object.entries({ ...textsOf(fields, currency), groupId: groupId ?? "" }).map(([key, text]) => (
        <SeenField key={key} name={`was.${key}`} text={text} />
      ))}
      <TextField {...words("description")} required />
      <div className="field-row">
        <QuantityField label="Quantity" name="quantityMilli" defaultMilli={fields.quantityMilli} required />
        <TextField {...words("unit")} />
      </div>
      <div className="field-row">
        <MoneyField
          label="Unit cost"
          name="unitCostMinor"
          currency={currency}
          defaultMinor={fields.unitCostMinor}
          required
        />
        <NumberField
          label="Markup"
          name="markupBp"
          unit="%"
          defaultValue={cellText("markupBp", fields, currency)}
          required
        />
      </div>
      <div className="field-row">
        <MoneyField
          label="Unit price"
          name="unitPriceMinor"
          currency={currency}
          defaultMinor={fields.unitPriceMinor}
          hint="Left blank, the markup makes it."
        />
        <NumberField
          label="Tax"
          name="taxBp"
          unit="%"
          defaultValue={cellText("taxBp", fields, currency)}
          required
        />
      </div>
      <div className="field-row">
        <TextField {...words("code")} />
        <SelectField
          label="Group"
          name="groupId"
          placeholder="No group"
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={groupId ?? undefined}
        />
      </div>
      <TextArea label="Notes" name="notes" maxLength={cellOf("notes").longest} defaultValue={fields.notes} />
    </>
  );
}

import { NumberField } from "#app/components/form/number-fields.tsx";
import { fillRow, namedBy } from "#app/components/rates/rate-row.ts";
import type { DayRate } from "#domain/rate/rates-on.ts";
import { extraField, type FormValues } from "./form-values.ts";

/*
 * What a rate card does for lines that are on no order. It comes when somebody turns to them: most invoices have none,
 * and wait for none of this.
 */
export { RateOptions } from "#app/components/rates/rate-options.tsx";
export { fillRow };

interface CostFieldProps {
  index: number;
  start: FormValues;
  values: FormValues;
  rates: readonly DayRate[];
  currency: string;
}

/** What materials cost, which the card marks up. Nothing on any other line. */
export function CostField({ index, start, values, rates, currency }: CostFieldProps) {
  const words = values[extraField(index, "description")] ?? "";
  if (namedBy(words, rates)?.hours !== "materials") return null;
  return (
    <NumberField
      label="Its cost"
      name={extraField(index, "costMinor")}
      defaultValue={start[extraField(index, "costMinor")]}
      unit={currency}
    />
  );
}

/** Fills what was typed before this came, where no price stands yet. */
export function catchUp(box: HTMLElement, rates: readonly DayRate[], currency: string): void {
  for (const row of box.querySelectorAll("fieldset")) {
    const words = row.querySelector<HTMLInputElement>('[name$=".description"]');
    const price = row.querySelector<HTMLInputElement>('[name$=".unitPriceMinor"]');
    if (words && price?.value === "") fillRow(row, words, rates, currency);
  }
}

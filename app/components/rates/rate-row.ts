import { minorDigits } from "#domain/money/currency.ts";
import { decimalText } from "#domain/money/format.ts";
import { parseMoney, parseQuantity } from "#domain/money/parse.ts";
import { withMarkup } from "#domain/rate/agreed.ts";
import type { DayRate } from "#domain/rate/rates-on.ts";
import { same } from "#domain/text/same.ts";

/** A line as it stands in its row of fields. What cannot be read is nothing. */
export interface RowTyped {
  description: string;
  unit: string;
  quantityMilli: number;
  unitPriceMinor: number | null;
  costMinor: number | undefined;
}

const field = (row: Element, name: string) => row.querySelector<HTMLInputElement>(`[name$=".${name}"]`);

export function readRow(row: Element, currency: string): RowTyped {
  const text = (name: string) => field(row, name)?.value ?? "";
  const money = (name: string) => {
    const read = parseMoney(text(name), currency);
    return read.ok ? read.value : null;
  };
  const quantity = parseQuantity(text("quantityMilli"));
  return {
    description: text("description"),
    unit: text("unit"),
    quantityMilli: quantity.ok ? quantity.value : 0,
    unitPriceMinor: money("unitPriceMinor"),
    costMinor: money("costMinor") ?? undefined,
  };
}

/** The one rate that a row's words name; none where two cards differ. */
export function namedBy(description: string, rates: readonly DayRate[]): DayRate | null {
  const words = same(description);
  const [first, ...others] = rates.filter((rate) => same(rate.description) === words);
  const differs = others.some(({ unit, unitPriceMinor, markupBp }) =>
    [unit !== first?.unit, unitPriceMinor !== first?.unitPriceMinor, markupBp !== first?.markupBp].includes(
      true,
    ),
  );
  return first && !differs ? first : null;
}

/** Fills unit and price of a row whose words or cost were just given. A price somebody typed stays. */
export function fillRow(
  row: Element,
  changed: EventTarget,
  rates: readonly DayRate[],
  currency: string,
): void {
  const [unit, price] = [field(row, "unit"), field(row, "unitPriceMinor")];
  const words = field(row, "description");
  const byWords = changed === words;
  if (!unit || !price || !words || !(byWords || changed === field(row, "costMinor"))) return;
  const rate = namedBy(words.value, rates);
  if (!rate) return;
  if (byWords) unit.value = rate.unit;
  const { costMinor } = readRow(row, currency);
  const minor = rate.unitPriceMinor ?? (costMinor === undefined ? null : withMarkup(costMinor, rate));
  const isOurs = price.value === "" || price.value === price.dataset.filled;
  if (minor !== null && isOurs) {
    price.value = decimalText(minor, minorDigits(currency));
    price.dataset.filled = price.value;
  }
  // Whoever reads the form as it is typed reads it again
  price.dispatchEvent(new Event("input", { bubbles: true }));
}

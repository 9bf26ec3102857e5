import type { PartPage } from "#db/queries/claims/part-page.ts";
import type { Withheld } from "#domain/claim/approved-part.ts";
import { minorDigits } from "#domain/money/currency.ts";
import { decimalText } from "#domain/money/format.ts";
import { parseMoney } from "#domain/money/parse.ts";
import type { FormValues } from "./form-values.ts";

export const withheldField = (index: number, field: "lineId" | "amountMinor" | "reason") =>
  `withheld[${index}].${field}`;

/** Starts with what the holds say is over, line by line. */
export function startOfPart({ lines, claim: { currency } }: PartPage): FormValues {
  const values: FormValues = {};
  for (const [index, { holds, netMinor }] of lines.entries()) {
    const over = Math.min(netMinor, Math.max(0, ...holds.map(({ differenceMinor }) => differenceMinor)));
    if (over === 0) continue;
    values[withheldField(index, "amountMinor")] = decimalText(over, minorDigits(currency));
    values[withheldField(index, "reason")] = holds.map(({ message }) => message).join(" ");
  }
  return values;
}

/** Amounts that can be read; a reason still to be written is no obstacle to counting. */
export const typedWithheld = ({ lines, claim: { currency } }: PartPage, values: FormValues): Withheld[] =>
  lines.flatMap(({ id: lineId }, index) => {
    const read = parseMoney(values[withheldField(index, "amountMinor")] ?? "", currency);
    const reason = values[withheldField(index, "reason")]?.trim() || "…";
    return read.ok && read.value !== 0 ? [{ lineId, amountMinor: read.value, reason }] : [];
  });

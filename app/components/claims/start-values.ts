import type { DraftPage } from "#db/queries/claims/draft-page.ts";
import { leftForDraft } from "#domain/claim/draft.ts";
import { prefilledLines } from "#domain/claim/left-to-bill.ts";
import { minorDigits } from "#domain/money/currency.ts";
import { decimalText } from "#domain/money/format.ts";
import { extraField, type FormValues, lineField } from "./form-values.ts";

/** What the form starts with: all that is left, or the version that is being corrected. */
export function startValues(page: DraftPage, today: string): FormValues {
  const { corrected, base } = page;
  if (!corrected)
    return { invoiceDate: today, ...linesAsText(page, prefilledLines(leftForDraft(base)).map(withNet)) };
  const money = (minor: number | null) => (minor === null ? "" : moneyText(minor, base.currency));
  return {
    number: corrected.number,
    invoiceDate: corrected.invoiceDate,
    ...(corrected.final && { final: "on" }),
    statedNetMinor: money(corrected.statedNetMinor),
    statedTaxMinor: money(corrected.statedTaxMinor),
    statedGrossMinor: money(corrected.statedGrossMinor),
    ...linesAsText(page, corrected.lines),
    ...extrasAsText(page),
  };
}

type Line = {
  orderLineId: string | null;
  billedBy: "quantity" | "amount";
  quantityMilli: number;
  unitPriceMinor: number;
  netMinor: number;
};

const withNet = (line: Omit<Line, "netMinor">): Line => ({ ...line, netMinor: line.unitPriceMinor });

/** One row for each order line; a second part of the same line gets a row of its own. */
function linesAsText({ orderLines, base }: DraftPage, lines: readonly Line[]): FormValues {
  const values: FormValues = {};
  const rows = orderLines.flatMap((orderLine) => {
    const billed: (Line | null)[] = lines.filter(({ orderLineId }) => orderLineId === orderLine.id);
    return (billed.length > 0 ? billed : [null]).map((line) => ({ orderLine, line }));
  });
  for (const [index, { orderLine, line }] of rows.entries()) {
    values[lineField(index, "orderLineId")] = orderLine.id;
    values[lineField(index, "by")] = line?.billedBy ?? "quantity";
    if (!line) continue;
    const byQuantity = line.billedBy === "quantity";
    values[lineField(index, "value")] = byQuantity
      ? quantityText(line.quantityMilli)
      : moneyText(line.netMinor, base.currency);
    if (byQuantity && line.unitPriceMinor !== orderLine.unitPriceMinor)
      values[lineField(index, "unitPriceMinor")] = moneyText(line.unitPriceMinor, base.currency);
  }
  return values;
}

function extrasAsText({ corrected, base }: DraftPage): FormValues {
  const values: FormValues = {};
  const extras = corrected?.lines.filter(({ orderLineId }) => orderLineId === null) ?? [];
  for (const [index, line] of extras.entries()) {
    values[extraField(index, "description")] = line.description;
    values[extraField(index, "quantityMilli")] = quantityText(line.quantityMilli);
    values[extraField(index, "unit")] = line.unit;
    values[extraField(index, "unitPriceMinor")] = moneyText(line.unitPriceMinor, base.currency);
    if (line.rate?.costMinor !== undefined)
      values[extraField(index, "costMinor")] = moneyText(line.rate.costMinor, base.currency);
  }
  return values;
}

const moneyText = (minor: number, currency: string) => decimalText(minor, minorDigits(currency));
const quantityText = (milli: number) => decimalText(milli, 3).replace(/\.?0+$/, "");

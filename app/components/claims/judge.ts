import { type DraftBase, matchDraft, type TypedDraft } from "#domain/claim/draft.ts";
import { waysToBill } from "#domain/claim/read-part.ts";
import { extraField, type FormValues, lineField, rowsOf } from "./form-values.ts";

/** Rule P1: an invoice as it stands in its form, judged by the checks its approver will see. */
export const judge = (base: DraftBase, values: FormValues) => matchDraft(base, toTyped(values));

export type Judged = ReturnType<typeof judge>;

function toTyped(values: FormValues): TypedDraft {
  const text = (name: string) => values[name] ?? "";
  return {
    number: text("number"),
    lines: Array.from({ length: rowsOf(values, "lines") }, (_, index) => ({
      orderLineId: text(lineField(index, "orderLineId")),
      by: waysToBill.find((way) => way === text(lineField(index, "by"))) ?? "quantity",
      value: text(lineField(index, "value")),
      unitPrice: text(lineField(index, "unitPriceMinor")),
    })),
    extras: Array.from({ length: rowsOf(values, "extras") }, (_, index) => ({
      description: text(extraField(index, "description")),
      quantity: text(extraField(index, "quantityMilli")),
      unit: text(extraField(index, "unit")),
      unitPrice: text(extraField(index, "unitPriceMinor")),
      cost: text(extraField(index, "costMinor")),
    })),
    stated: { net: text("statedNetMinor"), tax: text("statedTaxMinor"), gross: text("statedGrossMinor") },
  };
}

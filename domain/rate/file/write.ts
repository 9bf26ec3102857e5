import { minorDigits } from "../../money/currency.ts";
import { decimalText } from "../../money/format.ts";
import type { Minor } from "../../money/money.ts";
import type { RateTerms } from "../rate-card.ts";
import { CALL_OUT, MATERIALS } from "../rates-on.ts";
import { rateColumns } from "./columns.ts";

/** A card as lines of a file, headings first, so that reading them gives the same card again. */
export function ratesAsLines(terms: RateTerms, currency: string): string[][] {
  const { callOutMinor, callOutAfterHoursMinor, materialsMarkupBp, rates } = terms;
  const money = (minor: Minor | null) => (minor === null ? "" : decimalText(minor, minorDigits(currency)));
  return [
    rateColumns.map(({ label }) => label),
    ...rates.map(({ code, trade, description, unit, normalMinor, afterHoursMinor }) => [
      code,
      trade,
      description,
      unit,
      money(normalMinor),
      money(afterHoursMinor),
    ]),
    ...(callOutMinor === null
      ? []
      : [[CALL_OUT, "", "Call-out", "each", money(callOutMinor), money(callOutAfterHoursMinor)]]),
    ...(materialsMarkupBp === null
      ? []
      : [[MATERIALS, "", "Markup on what materials cost", "", `${decimalText(materialsMarkupBp, 2)}%`, ""]]),
  ];
}

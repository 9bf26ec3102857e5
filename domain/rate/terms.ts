import { same } from "../text/same.ts";
import { wording } from "./agreed.ts";
import type { Rate, RateTerms } from "./rate-card.ts";
import { ratesOn } from "./rates-on.ts";

export interface Clash {
  /** Which rate, and which one before it says the same; -1 is the card's own call-out or materials. */
  index: number;
  other: number;
  what: "code" | "words";
}

/** Rates that nobody could tell apart: the same code, or words and unit that mean an earlier one too. */
export function clashesOf(rates: readonly Rate[]): Clash[] {
  const codes = new Map<string, number>();
  const words = new Map(wordingsOf({ ...everything, rates: [] }).map((key) => [key, -1]));
  return rates.flatMap((rate, index): Clash[] => {
    const code = same(rate.code);
    const keys = wordingsOf({ ...nothing, rates: [rate] });
    const twin = codes.get(code);
    const double = keys.map((key) => words.get(key)).find((each) => each !== undefined);
    if (twin === undefined) codes.set(code, index);
    for (const key of keys) if (!words.has(key)) words.set(key, index);
    if (twin !== undefined) return [{ index, other: twin, what: "code" }];
    return double === undefined ? [] : [{ index, other: double, what: "words" }];
  });
}

const nothing: RateTerms = {
  callOutMinor: null,
  callOutAfterHoursMinor: null,
  materialsMarkupBp: null,
  rates: [],
};
const everything: RateTerms = {
  ...nothing,
  callOutMinor: 0,
  callOutAfterHoursMinor: 0,
  materialsMarkupBp: 0,
};

const wordingsOf = (terms: RateTerms) =>
  ratesOn([{ id: "", name: "", versions: [{ n: 1, validFrom: "", validTo: null, ...terms }] }], "").map(
    wording,
  );

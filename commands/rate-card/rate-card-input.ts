import { z } from "zod";
import { MOST_RATES, type RateTerms } from "#domain/rate/rate-card.ts";
import { clashesOf } from "#domain/rate/terms.ts";
import { optionalWords, positiveMoney, words } from "../input.ts";

const day = z.string({ error: "Enter a date." }).regex(/^\d{4}-\d\d-\d\d$/, "Enter a date.");
const blankIsNone = (value: unknown) => (value === "" ? null : value);
const agreed = z.preprocess(blankIsNone, positiveMoney.nullable()).default(null);

export const cardName = words("a name for the card", 80);

/** When a version counts: days where the organisation is, both in. Without an end it runs until the next version. */
export const validity = z.object({
  validFrom: day,
  validTo: z.preprocess(blankIsNone, day.nullable()).default(null),
  note: optionalWords(1_000),
});

export type ValidityInput = z.output<typeof validity>;

const rate = z.object({
  code: words("a code", 40),
  trade: z.string().trim().max(80).default(""),
  description: words("what the rate is for", 180),
  unit: words("a unit", 20),
  normalMinor: positiveMoney,
  afterHoursMinor: agreed,
});

/** Everything a version agrees. */
export const terms = {
  callOutMinor: agreed,
  callOutAfterHoursMinor: agreed,
  /** Basis points on top of what materials cost. */
  materialsMarkupBp: z.int().min(0).max(100_000).nullable().default(null),
  rates: z.array(rate).max(MOST_RATES, `A card holds ${MOST_RATES} rates at most.`).default([]),
};

/** Refuses terms that agree nothing, and rates that nobody could tell apart. */
export function checkTerms(given: RateTerms, { addIssue }: Pick<z.RefinementCtx, "addIssue">): void {
  const say = (message: string, ...path: (string | number)[]) =>
    addIssue({ code: "custom", path, message, input: given });
  if (isEmpty(given)) say("Enter at least one rate.", "rates");
  if (given.callOutMinor === null && given.callOutAfterHoursMinor !== null)
    say("Enter the call-out in normal hours too.", "callOutMinor");
  for (const { index, what } of clashesOf(given.rates))
    if (what === "code") say("Another rate of this card has that code.", "rates", index, "code");
    else say("Another rate has these words. Say what tells them apart.", "rates", index, "description");
}

export const isEmpty = ({ callOutMinor, materialsMarkupBp, rates }: RateTerms) =>
  callOutMinor === null && materialsMarkupBp === null && rates.length === 0;

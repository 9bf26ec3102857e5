import fc from "fast-check";
import type { Rate, RateTerms, Validity } from "#domain/rate/rate-card.ts";
import { clashesOf } from "#domain/rate/terms.ts";
import { dayAfter } from "#domain/time/day-after.ts";

const word = fc.constantFrom("Electrician", "Fitter", "Crane", "Lift, 8 m", 'Pipe 2"', "-5 °C room", "Été");
const price = fc.oneof(fc.nat(20_000), fc.constantFrom(0, 1, 9_500));

export const anyRate: fc.Arbitrary<Rate> = fc.record({
  code: fc.integer({ min: 1, max: 99 }).map((n) => `R-${n}`),
  trade: fc.constantFrom("", "Electrical", "Plumbing; gas"),
  description: fc.tuple(word, fc.nat(9)).map(([first, n]) => `${first} ${n}`),
  unit: fc.constantFrom("hour", "each", "m²"),
  normalMinor: price,
  afterHoursMinor: fc.option(price),
});

export const anyTerms: fc.Arbitrary<RateTerms> = fc
  .record({
    callOut: fc.option(fc.record({ normal: price, late: fc.option(price) })),
    materialsMarkupBp: fc.option(fc.nat(5_000)),
    rates: fc.array(anyRate, { maxLength: 6 }),
  })
  .map(({ callOut, materialsMarkupBp, rates }) => {
    const clashing = new Set(clashesOf(rates).map(({ index }) => index));
    return {
      callOutMinor: callOut?.normal ?? null,
      callOutAfterHoursMinor: callOut?.late ?? null,
      materialsMarkupBp,
      rates: rates.filter((_, index) => !clashing.has(index)),
    };
  });

/** A day of a few months, about the turn of a year. */
export const anyDay = fc.nat(120).map((days) => dayAfter("2027-11-01", days));

export const anyVersions: fc.Arbitrary<(Validity & RateTerms)[]> = fc
  .array(fc.tuple(anyDay, fc.option(fc.nat(60)), anyTerms), { minLength: 1, maxLength: 6 })
  .map((drawn) =>
    drawn.map(([validFrom, length, terms], index) => ({
      n: index + 1,
      validFrom,
      validTo: length === null ? null : dayAfter(validFrom, length),
      ...terms,
    })),
  );

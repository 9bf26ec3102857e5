import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineNet } from "#domain/money/money.ts";
import { agreedFor, withMarkup } from "#domain/rate/agreed.ts";
import { overRate } from "#domain/rate/difference.ts";
import { ratesOn } from "#domain/rate/rates-on.ts";
import { anyDay, anyTerms, anyVersions } from "./arbitrary.ts";

const day = "2028-03-03";
const card = (terms: object, id = "card") => ({
  id,
  name: `Card ${id}`,
  versions: [
    {
      n: 1,
      validFrom: day,
      validTo: null,
      callOutMinor: 12_000,
      callOutAfterHoursMinor: null,
      materialsMarkupBp: 1_550,
      rates: [],
      ...terms,
    },
  ],
});
const fitter = {
  code: "F",
  trade: "",
  description: "Fitter",
  unit: "hour",
  normalMinor: 9_500,
  afterHoursMinor: 14_250,
};
const rates = ratesOn([card({ rates: [fitter] })], day);
const refOf = ({ cardId, code, hours }: (typeof rates)[number]) => ({ cardId, code, hours });

describe("agreedFor", () => {
  it("finds every rate of a card by its own words, and by its code whatever the words are", () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        for (const rate of ratesOn([card(terms)], day).filter(({ hours }) => hours !== "materials")) {
          const { hours, code, unitPriceMinor: agreedMinor } = rate;
          const words = { description: ` ${rate.description.toUpperCase()}`, unit: rate.unit };
          expect(agreedFor(words, [rate])).toMatchObject({ hours, code, agreedMinor });
          const named = { description: "Tuesday", unit: "day", rate: refOf(rate) };
          expect(agreedFor(named, ratesOn([card(terms)], day))).toMatchObject({ hours, code, agreedMinor });
        }
      }),
    );
  });

  it("knows no price on a day that no version holds", () => {
    fc.assert(
      fc.property(anyVersions, anyDay, (versions, on) => {
        const found = ratesOn([{ id: "c", name: "C", versions }], on);
        const ns = new Set(found.map(({ n }) => n));
        expect(ns.size).toBeLessThanOrEqual(1);
        const begun = versions.some(({ validFrom }) => validFrom <= on);
        if (!begun) expect(found).toEqual([]);
      }),
    );
  });

  it("tells hours apart, and the call-out", () => {
    const price = (description: string, unit = "hour") =>
      agreedFor({ description, unit }, rates)?.agreedMinor;
    expect(price("fitter")).toBe(9_500);
    expect(price("Fitter (after hours)")).toBe(14_250);
    expect(price("Call-out", "each")).toBe(12_000);
    expect(price("Call-out (after hours)", "each")).toBeUndefined();
    expect(price("Fitter", "day")).toBeUndefined();
  });

  it("never guesses between two cards that differ, and takes the one that is named", () => {
    const dear = card({ rates: [{ ...fitter, normalMinor: 9_900 }] }, "dear");
    const both = ratesOn([card({ rates: [fitter] }), dear], day);
    const words = { description: "Fitter", unit: "hour" };
    expect(agreedFor(words, both)).toBeNull();
    const named = { ...words, rate: { cardId: "dear", code: "F", hours: "normal" as const } };
    expect(agreedFor(named, both)?.agreedMinor).toBe(9_900);
    expect(
      agreedFor(words, ratesOn([card({ rates: [fitter] }), card({ rates: [fitter] }, "b")], day)),
    ).not.toBeNull();
  });

  it("adds the markup to what materials cost, and says nothing without their cost", () => {
    const words = { description: "Materials", unit: "each" };
    expect(agreedFor({ ...words, costMinor: 10_000 }, rates)).toMatchObject({
      hours: "materials",
      costMinor: 10_000,
      agreedMinor: 11_550,
    });
    expect(agreedFor(words, rates)).toBeNull();
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(10_000), (cost, markupBp) => {
        const price = withMarkup(cost, { markupBp });
        expect(price).toBeGreaterThanOrEqual(cost);
        expect(Math.abs(price - (cost * (10_000 + markupBp)) / 10_000)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe("overRate", () => {
  const quantity = fc.integer({ min: 0, max: 50_000 });
  const price = fc.nat(30_000);

  it("is nothing at the agreed price or below, and the whole difference above it", () => {
    fc.assert(
      fc.property(quantity, price, price, (quantityMilli, unitPriceMinor, agreedMinor) => {
        const over = overRate({ quantityMilli, unitPriceMinor, discountMinor: 0 }, agreedMinor);
        const exact = Math.max(0, (quantityMilli * (unitPriceMinor - agreedMinor)) / 1_000);
        expect(over).toBe(Math.ceil(exact));
      }),
    );
  });

  it("of the parts of a line comes to that of the line, a minor unit a part at most", () => {
    fc.assert(
      fc.property(
        fc.array(quantity, { minLength: 1, maxLength: 5 }),
        price,
        price,
        (parts, charged, agreed) => {
          const over = (quantityMilli: number) =>
            overRate({ quantityMilli, unitPriceMinor: charged, discountMinor: 0 }, agreed);
          const sum = parts.reduce((total, part) => total + over(part), 0);
          const whole = over(parts.reduce((total, part) => total + part, 0));
          expect(sum).toBeGreaterThanOrEqual(whole);
          expect(sum - whole).toBeLessThanOrEqual(parts.length);
        },
      ),
    );
  });

  it("is what the line comes to beyond the agreed one, to the rounding of each", () => {
    fc.assert(
      fc.property(quantity, price, price, (quantityMilli, a, b) => {
        const [agreedMinor, unitPriceMinor] = [Math.min(a, b), Math.max(a, b)];
        const net = (unitPrice: number) =>
          lineNet({ quantityMilli, unitPriceMinor: unitPrice, discountMinor: 0 });
        const over = overRate({ quantityMilli, unitPriceMinor, discountMinor: 0 }, agreedMinor);
        expect(Math.abs(over - (net(unitPriceMinor) - net(agreedMinor)))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

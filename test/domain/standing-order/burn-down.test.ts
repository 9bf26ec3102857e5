import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { burnDown, burnMonths } from "#domain/standing-order/burn-down.ts";
import { daysAfter } from "#domain/time/days.ts";

const START = "2026-01-01";
const day = fc.integer({ min: -30, max: 400 }).map((n) => daysAfter(START, n));
const draws = fc.array(fc.record({ day, amountMinor: fc.integer({ min: 0, max: 50_000 }) }), {
  maxLength: 40,
});
const asked = fc.record({ days: draws, today: day, capMinor: fc.option(fc.constant(5_000_000)) });
const TERMS = { validFrom: START, validTo: "2026-12-31", runsOutOn: null };

describe("the burn-down's picture", () => {
  test("ends at what is left, and loses nothing between today and later", () => {
    fc.assert(
      fc.property(asked, ({ days, today, capMinor }) => {
        const burn = burnDown({ ...TERMS, days, today, capMinor });
        const used = days.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        expect(burn.ahead.at(-1)?.minor).toBe(capMinor === null ? used : capMinor - used);
        expect(burn.past.at(-1)).toEqual(burn.ahead[0]);
      }),
    );
  });

  test("runs forward in time, inside its frame", () => {
    fc.assert(
      fc.property(asked, ({ days, today, capMinor }) => {
        const burn = burnDown({ ...TERMS, days, today, capMinor });
        const points = [...burn.past, ...burn.ahead];
        expect(points.map((one) => one.day)).toEqual(points.map((one) => one.day).toSorted());
        expect(points.every((one) => one.day >= burn.from && one.day <= burn.to)).toBe(true);
        expect(points.every(({ minor }) => minor >= 0 && minor <= burn.topMinor)).toBe(true);
      }),
    );
  });

  test("of years draws no more steps than a screen shows, and ends where it would", () => {
    const days = Array.from({ length: 3_000 }, (_, n) => ({ day: daysAfter(START, n), amountMinor: 1 }));
    const burn = burnDown({ ...TERMS, days, capMinor: 5_000, today: daysAfter(START, 1_234) });
    expect(burn.past.length + burn.ahead.length).toBeLessThan(410);
    expect(burn.past.at(-1)?.minor).toBe(5_000 - 1_235);
    expect(burn.ahead.at(-1)?.minor).toBe(2_000);
  });

  test("draws the pace from today to the day it runs out", () => {
    const days = [{ day: "2026-03-01", amountMinor: 400 }];
    const burn = burnDown({ ...TERMS, days, capMinor: 1_000, today: "2026-03-10", runsOutOn: "2026-07-01" });
    expect(burn.pace).toEqual([
      { day: "2026-03-10", minor: 600 },
      { day: "2026-07-01", minor: 0 },
    ]);
  });
});

test("months add up to the days", () => {
  fc.assert(
    fc.property(draws, (days) => {
      const used = days.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
      const months = burnMonths(days, used);
      expect(months.reduce((sum, { takenMinor }) => sum + takenMinor, 0)).toBe(used);
      if (months.length > 0) expect(months.at(-1)?.leftMinor).toBe(0);
    }),
  );
  expect(burnMonths([{ day: "2026-03-01", amountMinor: 5 }], null)).toEqual([
    { month: "2026-03", takenMinor: 5, leftMinor: null },
  ]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DayDraw, runsOutOn } from "#domain/standing-order/forecast.ts";
import { renewedTerms } from "#domain/standing-order/renewed.ts";
import { firstTerms } from "#domain/standing-order/terms.ts";
import { workDay } from "#domain/standing-order/work-day.ts";
import { daysAfter, monthsAfter } from "#domain/time/days.ts";
import { day } from "./arbitrary.ts";

const upToYears = Array.from({ length: 27 }, (_, before) => before + 1);
const period = (validFrom: string, validTo: string) => ({ ...firstTerms, validFrom, validTo });

describe("renewing", () => {
  test("follows on without a gap, exactly as many days or whole months as before", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 800 }), (from, length) => {
        const following = daysAfter(from, length + 1);
        const next = renewedTerms(period(from, daysAfter(from, length)));
        expect(next.validFrom).toBe(following);
        const isWhole = from.slice(8) === following.slice(8);
        const months = isWhole && upToYears.find((count) => monthsAfter(from, count) === following);
        const after = months ? monthsAfter(following, months) : daysAfter(following, length + 1);
        expect(next.validTo).toBe(daysAfter(after, -1));
      }),
    );
  });

  test.each([
    ["2027-01-01", "2027-12-31", "2028-01-01", "2028-12-31"],
    ["2026-07-01", "2026-09-30", "2026-10-01", "2026-12-31"],
    ["2026-03-10", "2026-03-19", "2026-03-20", "2026-03-29"],
  ])("%s to %s becomes %s to %s", (from, to, nextFrom, nextTo) => {
    expect(renewedTerms(period(from, to))).toMatchObject({ validFrom: nextFrom, validTo: nextTo });
  });
});

describe("the day it runs out", () => {
  const days = fc.array(fc.record({ day, amountMinor: fc.integer({ min: 0, max: 50_000 }) }));
  const asked = fc.record({
    days,
    capMinor: fc.integer({ min: 1, max: 300_000 }),
    validFrom: fc.constant("2026-01-01"),
    today: day,
  });
  const drawnBy = (draws: readonly DayDraw[], last: string) =>
    draws.reduce((sum, one) => (one.day <= last ? sum + one.amountMinor : sum), 0);

  test("is never later than the day on which known work reaches the cap", () => {
    fc.assert(
      fc.property(asked, (given) => {
        const out = runsOutOn(given);
        const reaches = given.days
          .map((one) => one.day)
          .filter((one) => drawnBy(given.days, one) >= given.capMinor)
          .sort()[0];
        if (reaches === undefined) return;
        expect(out).not.toBeNull();
        expect(out && out <= reaches).toBe(true);
      }),
    );
  });

  test("a higher cap never runs out sooner", () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 0, max: 100_000 }), (given, more) => {
        const [low, high] = [runsOutOn(given), runsOutOn({ ...given, capMinor: given.capMinor + more })];
        if (low !== null && high !== null) expect(high >= low).toBe(true);
        if (low === null) expect(high).toBeNull();
      }),
    );
  });

  test("nothing drawn, or no cap, has none", () => {
    const today = "2026-02-01";
    expect(runsOutOn({ days: [], capMinor: 100, validFrom: "2026-01-01", today })).toBeNull();
    const drawn = [{ day: "2026-01-10", amountMinor: 5_000 }];
    expect(runsOutOn({ days: drawn, capMinor: null, validFrom: "2026-01-01", today })).toBeNull();
  });

  test("half in ten days is all in twenty", () => {
    const given = { days: [{ day: "2026-01-05", amountMinor: 500 }], capMinor: 1_000 };
    expect(runsOutOn({ ...given, validFrom: "2026-01-01", today: "2026-01-10" })).toBe("2026-01-20");
  });

  test("work that is called off ahead counts, and one late day does not slow the pace", () => {
    const [early, late] = [
      { day: "2026-01-05", amountMinor: 400 },
      { day: "2026-01-20", amountMinor: 400 },
    ];
    const asked = { capMinor: 1_000, validFrom: "2026-01-01", today: "2026-01-10" };
    expect(runsOutOn({ ...asked, days: [{ ...early, amountMinor: 100 }, late] })).toBe("2026-02-09");
    expect(runsOutOn({ ...asked, days: [early, { ...late, day: "2026-12-01" }] })).toBe("2026-01-25");
    expect(runsOutOn({ ...asked, days: [late], today: "2025-12-01" })).toBe("2026-02-19");
  });
});

describe("the day of a call-off", () => {
  const base = { scheduledFrom: null, dueAt: null, createdAt: Date.UTC(2026, 2, 3) };

  test("is the planned one, else when it is due, else when it was made", () => {
    const [scheduledFrom, dueAt] = [Date.UTC(2026, 4, 1), Date.UTC(2026, 5, 1)];
    expect(workDay({ ...base, scheduledFrom, dueAt }, "UTC")).toBe("2026-05-01");
    expect(workDay({ ...base, dueAt }, "UTC")).toBe("2026-06-01");
    expect(workDay({ ...base, dueAt, dueIsTarget: true }, "UTC")).toBe("2026-03-03");
    expect(workDay(base, "UTC")).toBe("2026-03-03");
  });

  test.each([
    // Clocks go forward on 4 October 2026 in Sydney, and back on 5 April
    ["Australia/Sydney", Date.UTC(2026, 9, 3, 13, 59), "2026-10-03"],
    ["Australia/Sydney", Date.UTC(2026, 9, 3, 14, 0), "2026-10-04"],
    ["Australia/Sydney", Date.UTC(2026, 9, 4, 12, 59), "2026-10-04"],
    ["Australia/Sydney", Date.UTC(2026, 9, 4, 13, 0), "2026-10-05"],
    ["Australia/Sydney", Date.UTC(2026, 3, 5, 13, 59), "2026-04-05"],
    ["Australia/Sydney", Date.UTC(2026, 3, 5, 14, 0), "2026-04-06"],
    ["Pacific/Kiritimati", Date.UTC(2026, 11, 30, 10, 0), "2026-12-31"],
    ["Pacific/Pago_Pago", Date.UTC(2027, 0, 1, 10, 59), "2026-12-31"],
  ])("in %s, %d is on %s", (zone, at, on) => {
    expect(workDay({ ...base, scheduledFrom: at }, zone)).toBe(on);
  });
});

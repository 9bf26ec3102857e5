import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inForce, periodsOf } from "#domain/rate/in-force.ts";
import { dayAfter } from "#domain/time/day-after.ts";
import { anyDay, anyVersions } from "./arbitrary.ts";

const version = (n: number, validFrom: string, validTo: string | null = null) => ({ n, validFrom, validTo });

describe("versions of a card", () => {
  it("never overlap, and a day is in the period of the one that counts", () => {
    fc.assert(
      fc.property(anyVersions, anyDay, (versions, day) => {
        const held = periodsOf(versions).filter(({ from, to }) => from <= day && (to === null || day <= to));
        const counts = inForce(versions, day);
        expect(held.map(({ n }) => n)).toEqual(counts ? [counts.n] : []);
      }),
      { numRuns: 500 },
    );
  });

  it("count only within what they say themselves, and a newer one that has begun goes before", () => {
    fc.assert(
      fc.property(anyVersions, anyDay, (versions, day) => {
        const counts = inForce(versions, day);
        if (!counts) return;
        expect(counts.validFrom <= day && (counts.validTo ?? day) >= day).toBe(true);
        expect(versions.every(({ n, validFrom }) => n <= counts.n || validFrom > day)).toBe(true);
      }),
    );
  });

  it("hold on both days at their ends, and not beyond", () => {
    const one = [version(1, "2028-02-01", "2028-02-29")];
    const on = (day: string) => inForce(one, day)?.n;
    expect(["2028-01-31", "2028-02-01", "2028-02-29", "2028-03-01"].map(on)).toEqual([
      undefined,
      1,
      1,
      undefined,
    ]);
  });

  it("follow each other without a gap, and an older one does not come back after a newer one ends", () => {
    const two = [version(1, "2028-01-01"), version(2, "2028-07-01", "2028-12-31")];
    expect(periodsOf(two)).toEqual([
      { n: 2, from: "2028-07-01", to: "2028-12-31" },
      { n: 1, from: "2028-01-01", to: "2028-06-30" },
    ]);
    expect(inForce(two, "2029-01-01")).toBeNull();
  });

  it("leaves out one that a newer one replaced from its first day", () => {
    expect(periodsOf([version(1, "2028-03-01"), version(2, "2028-03-01")])).toEqual([
      { n: 2, from: "2028-03-01", to: null },
    ]);
  });
});

describe("dayAfter", () => {
  it("there and back is the same day, over leap days and turns of the year", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -900, max: 900 }), (day, days) => {
        expect(dayAfter(dayAfter(day, days), -days)).toBe(day);
      }),
    );
    expect(dayAfter("2028-02-28", 1)).toBe("2028-02-29");
    expect(dayAfter("2027-12-31", 1)).toBe("2028-01-01");
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { orderedLevels, termProblems } from "#domain/standing-order/check-terms.ts";
import { levelsReached, standingFigures } from "#domain/standing-order/figures.ts";
import { firstTerms, type StandingTerms } from "#domain/standing-order/terms.ts";

const agreed: StandingTerms = {
  ...firstTerms,
  validFrom: "2026-01-01",
  validTo: "2026-12-31",
  capMinor: 1_000_000,
};

test("rule S4: a cap above zero or none by choice, never blank, zero or both", () => {
  expect(termProblems(agreed)).toEqual([]);
  expect(termProblems({ ...agreed, capMinor: null, noCap: true })).toEqual([]);
  for (const wrong of [{ capMinor: null }, { capMinor: 0 }, { noCap: true }])
    expect(termProblems({ ...agreed, ...wrong }).map(({ field }) => field)).toEqual(["capMinor"]);
});

test.each([
  [{ validFrom: "" }, "validFrom"],
  [{ validTo: "" }, "validTo"],
  [{ validTo: "2025-12-31" }, "validTo"],
  [{ callOffCapMinor: 1_000_001 }, "callOffCapMinor"],
  [{ callOffCapMinor: 0 }, "callOffCapMinor"],
  [{ callOffCapMinor: 500, lineCapMinor: 501 }, "lineCapMinor"],
  [{ lineCapMinor: -1 }, "lineCapMinor"],
  [{ noticeBp: [0] }, "noticeBp"],
])("%o is said at %s", (wrong, field) => {
  expect(termProblems({ ...agreed, ...wrong }).map((problem) => problem.field)).toEqual([field]);
});

test("levels are kept once, lowest first", () => {
  expect(orderedLevels([9_000, 10_000, 7_500, 9_000])).toEqual([7_500, 9_000, 10_000]);
});

test("the four numbers add up to the cap (rule S3)", () => {
  const part = fc.integer({ min: 0, max: 1e12 });
  fc.assert(
    fc.property(
      part,
      part,
      part,
      fc.integer({ min: 1, max: 3e12 }),
      (reserved, committed, billed, capMinor) => {
        const drawn = { reservedMinor: reserved, committedMinor: committed, billedMinor: billed };
        const { leftMinor, usedMinor } = standingFigures(drawn, capMinor);
        expect(reserved + committed + billed + (leftMinor ?? Number.NaN)).toBe(capMinor);
        expect(usedMinor).toBe(capMinor - (leftMinor ?? 0));
      },
    ),
  );
  const none = standingFigures({ reservedMinor: 1, committedMinor: 2, billedMinor: 3 }, null);
  expect(none).toMatchObject({ usedMinor: 6, leftMinor: null, usedBp: null });
});

test("a level is reached once on the way up, however many steps it takes", () => {
  const steps = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 8 });
  fc.assert(
    fc.property(steps, (all) => {
      let used = 0;
      const told = all.flatMap((step) => {
        const before = used;
        used += step;
        return levelsReached(before, used, 1_000, firstTerms.noticeBp);
      });
      expect(told).toEqual(levelsReached(0, used, 1_000, firstTerms.noticeBp));
      expect(levelsReached(0, used, null, firstTerms.noticeBp)).toEqual([]);
    }),
  );
});

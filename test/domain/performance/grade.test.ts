import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Figures, gradeBp, shareBp, standardWeights, type Weights } from "#domain/performance/grade.ts";
import { measureFacts, measures } from "#domain/performance/measures.ts";

const figure = fc
  .tuple(fc.nat(50), fc.nat(50))
  .map(([n, hit]) => ({ n, hit: Math.min(n, hit), disputed: 0 }));
const figures = fc.record(
  Object.fromEntries(measures.map((measure) => [measure, figure])),
) as fc.Arbitrary<Figures>;
const weights = fc.record(
  Object.fromEntries(measures.map((measure) => [measure, fc.nat(100)])),
) as fc.Arbitrary<Weights>;
const none = Object.fromEntries(
  measures.map((measure) => [measure, { n: 0, hit: 0, disputed: 0 }]),
) as Figures;

describe("a grade", () => {
  it("lies between the worst and the best of what counts", () => {
    fc.assert(
      fc.property(figures, weights, (counted, weighed) => {
        const grade = gradeBp(10, counted, weighed);
        const shares = measures
          .filter((measure) => counted[measure].n > 0 && weighed[measure] > 0)
          .map((measure) => {
            const share = shareBp(counted[measure]) ?? 0;
            return measureFacts[measure].good === "high" ? share : 10_000 - share;
          });
        if (shares.length === 0) return expect(grade).toBeNull();
        expect(grade).toBeGreaterThanOrEqual(Math.min(...shares) - 1);
        expect(grade).toBeLessThanOrEqual(Math.max(...shares) + 1);
      }),
    );
  });

  it("is none under ten jobs, and where nothing is measured", () => {
    fc.assert(
      fc.property(figures, fc.nat(9), (counted, jobs) => {
        expect(gradeBp(jobs, counted, standardWeights)).toBeNull();
      }),
    );
    expect(gradeBp(100, none, standardWeights)).toBeNull();
    expect(shareBp(none.fix)).toBeNull();
  });

  it("does not change with weights that all grow alike, nor with what has none", () => {
    fc.assert(
      fc.property(figures, weights, fc.integer({ min: 1, max: 9 }), (counted, weighed, factor) => {
        const grown = Object.fromEntries(measures.map((m) => [m, weighed[m] * factor])) as Weights;
        expect(gradeBp(10, counted, grown)).toBe(gradeBp(10, counted, weighed));
        const without = { ...weighed, fix: 0 };
        expect(gradeBp(10, { ...counted, fix: { n: 5, hit: 0, disputed: 0 } }, without)).toBe(
          gradeBp(10, counted, without),
        );
      }),
    );
  });
});

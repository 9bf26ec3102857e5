import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figures } from "#domain/performance/grade.ts";
import { measures } from "#domain/performance/measures.ts";
import { type RankBy, rank, readRanking, usualDirection } from "#domain/performance/rank.ts";

const figure = fc
  .record({ n: fc.nat(20), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ n, part }) => ({ n, hit: Math.floor(n * part), disputed: 0 }));
const figures = fc.record(
  Object.fromEntries(measures.map((measure) => [measure, figure])),
) as fc.Arbitrary<Figures>;
const rows = fc.array(
  fc.record({
    name: fc.string(),
    gradeBp: fc.option(fc.nat(10_000)),
    score: fc.record({ jobs: fc.nat(50), figures }),
  }),
);
const by = fc.constantFrom<RankBy>("name", "jobs", "grade", ...measures);
const direction = fc.constantFrom("ascending" as const, "descending" as const);

const isMeasured = (row: { gradeBp: number | null; score: { figures: Figures } }, of: RankBy) => {
  if (of === "grade") return row.gradeBp !== null;
  return of === "name" || of === "jobs" || row.score.figures[of].n > 0;
};

describe("contractors in order", () => {
  it("are all there, and who has nothing to measure is last either way", () => {
    fc.assert(
      fc.property(rows, by, direction, (all, of, way) => {
        const ranked = rank(all, { by: of, direction: way });
        expect(new Set(ranked)).toEqual(new Set(all));
        const measured = ranked.map((row) => isMeasured(row, of));
        expect(measured).toEqual([...measured].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it("come best first: least of what was returned or declined, most of the rest", () => {
    expect([usualDirection("decline"), usualDirection("attend"), usualDirection("name")]).toEqual([
      "ascending",
      "descending",
      "ascending",
    ]);
  });

  it("are by name where the address makes no sense", () => {
    expect(readRanking(new URLSearchParams("sort=shoes&dir=up"))).toEqual({
      by: "name",
      direction: "ascending",
    });
    expect(readRanking(new URLSearchParams("sort=rework"))).toEqual({ by: "rework", direction: "ascending" });
    expect(readRanking(new URLSearchParams("sort=grade&dir=ascending"))).toEqual({
      by: "grade",
      direction: "ascending",
    });
  });
});

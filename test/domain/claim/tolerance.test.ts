import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excessOf, judge } from "#domain/claim/tolerance.ts";
import { tolerance } from "./arbitrary.ts";

const levels = fc.record({
  line: tolerance,
  order: tolerance,
  contractor: tolerance,
  organisation: tolerance,
});
const over = fc.integer({ min: -100, max: 2000 });
const of = fc.integer({ min: -20_000, max: 20_000 });

describe("tolerance (P6)", () => {
  it("lets through what is not over, and everything below what it lets through", () => {
    fc.assert(
      fc.property(levels, over, of, (tolerances, amount, base) => {
        const { within } = judge(tolerances, excessOf(amount, base));
        if (amount <= 0) expect(within).toBe(true);
        if (within) expect(judge(tolerances, excessOf(amount - 1, base)).within).toBe(true);
      }),
    );
  });

  it("needs both when both are in force", () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(600), over, of, (bp, minor, amount, base) => {
        const within = (line: { bp?: number; minor?: number }) =>
          judge({ line }, excessOf(amount, base)).within;
        expect(within({ bp, minor })).toBe(within({ bp }) && within({ minor }));
      }),
    );
  });

  it("inherits each blank from the next level, whatever the levels are", () => {
    fc.assert(
      fc.property(levels, over, of, (tolerances, amount, base) => {
        const inherited = judge({ ...tolerances, line: { bp: null } }, excessOf(amount, base));
        const { line: _, ...rest } = tolerances;
        expect(inherited).toEqual(judge(rest, excessOf(amount, base)));
      }),
    );
  });

  it("is zero when nobody set it, and names nobody", () => {
    expect(judge({}, excessOf(1, 100))).toEqual({ within: false, limitMinor: 0, limitSetBy: null });
    expect(judge({}, excessOf(0, 100))).toEqual({ within: true, limitMinor: 0, limitSetBy: null });
  });

  it("says which limit is in force and who set it", () => {
    const tolerances = { line: { bp: 1000 }, organisation: { minor: 50, bp: 0 } };
    expect(judge(tolerances, excessOf(10, 100))).toEqual({
      within: true,
      limitMinor: 10,
      limitSetBy: "line",
    });
    expect(judge(tolerances, excessOf(11, 100)).within).toBe(false);
    expect(judge(tolerances, excessOf(50, 1000))).toEqual({
      within: true,
      limitMinor: 50,
      limitSetBy: "organisation",
    });
    expect(judge(tolerances, excessOf(51, 1000)).within).toBe(false);
    expect(judge({ order: { minor: 5 }, contractor: { minor: 9 } }, excessOf(5, 0))).toEqual({
      within: true,
      limitMinor: 5,
      limitSetBy: "order",
    });
    expect(judge({ contractor: { bp: 500 }, organisation: { bp: 100 } }, excessOf(5, -100))).toEqual({
      within: true,
      limitMinor: 5,
      limitSetBy: "contractor",
    });
  });

  it("names the amount when both come to the same", () => {
    expect(judge({ line: { bp: 100 }, order: { minor: 10 } }, excessOf(10, 1000)).limitSetBy).toBe("order");
  });

  it("reads zero as zero", () => {
    expect(judge({ line: { bp: 0 }, order: { minor: 500 } }, excessOf(1, 1000))).toEqual({
      within: false,
      limitMinor: 0,
      limitSetBy: "line",
    });
    expect(judge({ line: { minor: 0 }, order: { minor: 500 } }, excessOf(1, 1000)).within).toBe(false);
  });

  it("compares exactly and rounds only what is shown", () => {
    expect(judge({ line: { bp: 500 } }, excessOf(1, 10))).toEqual({
      within: false,
      limitMinor: 1,
      limitSetBy: "line",
    });
  });
});

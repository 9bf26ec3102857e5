import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentTotals } from "#domain/money/document-totals.ts";
import { exactNet, lineNet, percentOf, shareOf } from "#domain/money/money.ts";
import { roundHalfUp, roundUp } from "#domain/money/rounding.ts";

const minor = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const pricedLine = fc.record({
  quantityMilli: fc.integer({ min: -10_000_000, max: 10_000_000 }),
  unitPriceMinor: minor,
  discountMinor: minor,
});
const taxableLine = fc.record({
  netMinor: minor,
  taxCategory: fc.constantFrom("S", "Z", "AA"),
  taxRateBp: fc.constantFrom(0, 500, 1000, 1875),
});

describe("rounding", () => {
  it("lands within half a step, and never nearer to zero on a tie", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (n, d) => {
          const distance = 2n * (BigInt(roundHalfUp(n, d)) * d - n);
          expect(distance <= d && distance >= -d).toBe(true);
          if (distance === d) expect(n > 0n).toBe(true);
          if (distance === -d) expect(n < 0n).toBe(true);
        },
      ),
    );
  });

  it("rounds up to the next whole only above zero", () => {
    expect([roundUp(1n, 1000n), roundUp(1000n, 1000n), roundUp(1001n, 1000n)]).toEqual([1, 1, 2]);
    expect([roundUp(0n, 1000n), roundUp(-1n, 1000n), roundUp(-1001n, 1000n)]).toEqual([0, 0, -1]);
  });

  it("refuses what an integer cannot hold exactly", () => {
    const beyond = BigInt(Number.MAX_SAFE_INTEGER) + 1n;
    expect(roundHalfUp(beyond - 1n, 1n)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => roundHalfUp(beyond, 1n)).toThrow("amount is too large to be held exactly");
    expect(() => lineNet({ quantityMilli: 1.5, unitPriceMinor: 1, discountMinor: 0 })).toThrow(RangeError);
  });
});

describe("line net (M2)", () => {
  it("mirrors a charge in its credit", () => {
    fc.assert(
      fc.property(pricedLine, (line) => {
        const credit = { ...line, quantityMilli: -line.quantityMilli, discountMinor: -line.discountMinor };
        expect(lineNet(credit) + lineNet(line)).toBe(0);
      }),
    );
  });

  it("comes to the same by numbers as by bigints, however large", () => {
    const any = fc.oneof(minor, fc.maxSafeInteger());
    const whole = fc.record({
      quantityMilli: minor.map((n) => n * 1000),
      unitPriceMinor: any,
      discountMinor: any,
    });
    fc.assert(
      fc.property(fc.oneof(pricedLine, whole), (line) => {
        const by = (work: () => number) => {
          try {
            return work();
          } catch (error) {
            return error instanceof RangeError;
          }
        };
        expect(by(() => lineNet(line))).toBe(by(() => roundHalfUp(exactNet(line), 1000n)));
      }),
    );
  });

  it("takes the discount off exactly", () => {
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.nat(1_000_000),
        fc.nat(1000),
        (quantityMilli, unitPriceMinor, discountMinor) => {
          const full = lineNet({ quantityMilli, unitPriceMinor, discountMinor: 0 });
          fc.pre(full > discountMinor);
          expect(lineNet({ quantityMilli, unitPriceMinor, discountMinor })).toBe(full - discountMinor);
        },
      ),
    );
  });

  it.each([
    [1000, 124_000, 0, 124_000],
    [2500, 3333, 0, 8333],
    [500, 1, 0, 1],
    [499, 1, 0, 0],
    [-500, 1, 0, -1],
    [500, 1, 1, -1],
    [999_999_999, 9_007_199_255, 0, 9_007_199_245_992_801],
  ])("of %i thousandths at %i less %i is %i", (quantityMilli, unitPriceMinor, discountMinor, expected) => {
    expect(lineNet({ quantityMilli, unitPriceMinor, discountMinor })).toBe(expected);
  });
});

describe("percentages and shares", () => {
  it("of everything is everything, of a part and the rest at most one apart from the whole", () => {
    fc.assert(
      fc.property(minor, fc.nat(10_000), (amount, bp) => {
        expect(percentOf(amount, 10_000)).toBe(amount);
        expect(Math.abs(percentOf(amount, bp) + percentOf(amount, 10_000 - bp) - amount)).toBeLessThanOrEqual(
          1,
        );
        expect(shareOf(amount, bp, 10_000)).toBe(percentOf(amount, bp));
      }),
    );
  });

  it("of nothing is nothing, and signs cancel out", () => {
    expect([shareOf(100, 1, 0), shareOf(100, -1, -3), shareOf(100, 1, -3), shareOf(-100, 1, 3)]).toEqual([
      0, 33, -33, -33,
    ]);
  });

  it("rounds half away from zero", () => {
    expect([percentOf(5, 1000), percentOf(-5, 1000), percentOf(4, 1000)]).toEqual([1, -1, 0]);
  });
});

describe("document totals (M2)", () => {
  it("nets are the exact sum of the lines, and tax groups share all of it out", () => {
    fc.assert(
      fc.property(fc.array(taxableLine), minor, minor, (lines, prepaidMinor, roundingMinor) => {
        const totals = documentTotals(lines, { prepaidMinor, roundingMinor });
        const net = lines.reduce((total, line) => total + line.netMinor, 0);
        expect(totals.netMinor).toBe(net);
        expect(totals.taxGroups.reduce((total, group) => total + group.baseMinor, 0)).toBe(net);
        for (const group of totals.taxGroups)
          expect(group.taxMinor).toBe(percentOf(group.baseMinor, group.rateBp));
        expect(totals.taxMinor).toBe(totals.taxGroups.reduce((total, group) => total + group.taxMinor, 0));
        expect(totals.grossMinor).toBe(net + totals.taxMinor);
        expect(totals.payableMinor).toBe(totals.grossMinor - prepaidMinor + roundingMinor);
      }),
    );
  });

  it("does not depend on the order of the lines", () => {
    fc.assert(
      fc.property(fc.array(taxableLine), (lines) => {
        expect(documentTotals([...lines].reverse())).toEqual(documentTotals(lines));
      }),
    );
  });

  it("rounds tax once for each category and rate", () => {
    const line = { netMinor: 5, taxCategory: "S", taxRateBp: 1000 };
    expect(documentTotals([line, line, { ...line, taxRateBp: 500 }, { ...line, taxCategory: "A" }])).toEqual({
      netMinor: 20,
      taxGroups: [
        { category: "A", rateBp: 1000, baseMinor: 5, taxMinor: 1 },
        { category: "S", rateBp: 500, baseMinor: 5, taxMinor: 0 },
        { category: "S", rateBp: 1000, baseMinor: 10, taxMinor: 1 },
      ],
      taxMinor: 2,
      grossMinor: 22,
      payableMinor: 22,
    });
  });
});

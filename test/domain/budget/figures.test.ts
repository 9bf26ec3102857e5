import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemFigures, totalsOf, unitPriceOf } from "#domain/budget/figures.ts";
import { item, itemFields } from "./given.ts";

describe("figures of a budget", () => {
  it("are exact sums of its lines", () => {
    fc.assert(
      fc.property(fc.array(itemFields, { maxLength: 30 }), (items) => {
        const each = items.map(itemFigures);
        const total = totalsOf(items);
        expect(total.costMinor).toBe(each.reduce((sum, { costMinor }) => sum + costMinor, 0));
        expect(total.priceMinor).toBe(each.reduce((sum, { priceMinor }) => sum + priceMinor, 0));
        expect(total.profitMinor).toBe(total.priceMinor - total.costMinor);
        expect(total.grossMinor).toBe(total.priceMinor + total.taxMinor);
      }),
    );
  });

  it("round the unit price once and the line once (rule M2)", () => {
    const line = item({ quantityMilli: 3_333, unitCostMinor: 1_005, markupBp: 1_550 });
    expect(unitPriceOf(line)).toBe(1_161);
    expect(itemFigures(line)).toEqual({
      costMinor: 3_350,
      priceMinor: 3_870,
      profitMinor: 520,
      marginBp: 1_344,
    });
  });

  it("take a price by hand over the markup", () => {
    const line = item({ unitCostMinor: 1_000, markupBp: 5_000, unitPriceMinor: 1_200 });
    expect(itemFigures(line)).toMatchObject({ priceMinor: 1_200, profitMinor: 200, marginBp: 1_667 });
  });

  it("have no margin where nothing is charged", () => {
    expect(totalsOf([]).marginBp).toBeNull();
    expect(itemFigures(item({ unitCostMinor: 500, unitPriceMinor: 0 })).marginBp).toBeNull();
  });

  it("tax each rate once", () => {
    const line = item({ unitPriceMinor: 5, taxBp: 1_000 });
    expect(totalsOf([line, line, line])).toMatchObject({ priceMinor: 15, taxMinor: 2, grossMinor: 17 });
  });
});

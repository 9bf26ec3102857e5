import { documentTotals, sum } from "../money/document-totals.ts";
import { type Bp, lineNet, type Minor, percentOf } from "../money/money.ts";
import { roundHalfUp } from "../money/rounding.ts";
import type { ItemFields } from "./budget.ts";

export interface Figures {
  costMinor: Minor;
  priceMinor: Minor;
  profitMinor: Minor;
  /** Profit of the price; null where nothing is charged. */
  marginBp: Bp | null;
}

export interface Totals extends Figures {
  taxMinor: Minor;
  grossMinor: Minor;
}

type Priced = Pick<ItemFields, "quantityMilli" | "unitCostMinor" | "markupBp" | "unitPriceMinor">;

/** Rounded to a minor unit, since a document prints it and multiplies by it (rule M2). */
export function unitPriceOf({ unitCostMinor, markupBp, unitPriceMinor }: Priced): Minor {
  return unitPriceMinor ?? unitCostMinor + percentOf(unitCostMinor, markupBp);
}

export function itemFigures(item: Priced): Figures {
  const { quantityMilli } = item;
  const net = (unitPriceMinor: Minor) => lineNet({ quantityMilli, unitPriceMinor, discountMinor: 0 });
  return figures(net(item.unitCostMinor), net(unitPriceOf(item)));
}

/** Of a group or of the whole budget: exact sums of the lines, tax once for each rate (rule M2). */
export function totalsOf(items: readonly (Priced & Pick<ItemFields, "taxBp">)[]): Totals {
  const each = items.map((item) => ({ ...itemFigures(item), taxRateBp: item.taxBp }));
  const { taxMinor, grossMinor } = documentTotals(
    each.map(({ priceMinor, taxRateBp }) => ({ netMinor: priceMinor, taxCategory: "S", taxRateBp })),
  );
  const cost = sum(each.map(({ costMinor }) => costMinor));
  return { ...figures(cost, sum(each.map(({ priceMinor }) => priceMinor))), taxMinor, grossMinor };
}

function figures(costMinor: Minor, priceMinor: Minor): Figures {
  const profitMinor = priceMinor - costMinor;
  return { costMinor, priceMinor, profitMinor, marginBp: marginOf(profitMinor, priceMinor) };
}

function marginOf(profitMinor: Minor, priceMinor: Minor): Bp | null {
  if (priceMinor <= 0) return null;
  return roundHalfUp(BigInt(profitMinor) * 10_000n, BigInt(priceMinor));
}

import type { Bp, Minor } from "./money.ts";
import { percentOf } from "./money.ts";

export type TaxableLine = { netMinor: Minor; taxCategory: string; taxRateBp: Bp };

export type TaxGroup = { category: string; rateBp: Bp; baseMinor: Minor; taxMinor: Minor };

export type DocumentTotals = {
  netMinor: Minor;
  taxGroups: TaxGroup[];
  taxMinor: Minor;
  grossMinor: Minor;
  payableMinor: Minor;
};

/** Totals of a document from its line nets; tax is rounded once for each category and rate. */
export function documentTotals(
  lines: readonly TaxableLine[],
  { prepaidMinor = 0, roundingMinor = 0 }: { prepaidMinor?: Minor; roundingMinor?: Minor } = {},
): DocumentTotals {
  const taxGroups = groupByTax(lines);
  const netMinor = sum(lines.map((line) => line.netMinor));
  const taxMinor = sum(taxGroups.map((group) => group.taxMinor));
  const grossMinor = netMinor + taxMinor;
  return {
    netMinor,
    taxGroups,
    taxMinor,
    grossMinor,
    payableMinor: grossMinor - prepaidMinor + roundingMinor,
  };
}

function groupByTax(lines: readonly TaxableLine[]): TaxGroup[] {
  const groups = new Map<string, TaxGroup>();
  for (const { taxCategory: category, taxRateBp: rateBp, netMinor } of lines) {
    const key = `${category} ${rateBp}`;
    const group = groups.get(key) ?? { category, rateBp, baseMinor: 0, taxMinor: 0 };
    group.baseMinor += netMinor;
    groups.set(key, group);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, taxMinor: percentOf(group.baseMinor, group.rateBp) }))
    .sort((a, b) => (a.category === b.category ? a.rateBp - b.rateBp : a.category < b.category ? -1 : 1));
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

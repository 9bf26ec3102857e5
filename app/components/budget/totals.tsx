import { useMemo } from "react";
import type { BudgetItem } from "#domain/budget/budget.ts";
import { totalsOf } from "#domain/budget/figures.ts";
import { formatMoney, formatPercent } from "#domain/money/format.ts";

/** What the whole budget comes to, always in sight. */
export function Totals({ items, currency }: { items: readonly BudgetItem[]; currency: string }) {
  const totals = useMemo(() => totalsOf(items), [items]);
  const money = (minor: number) => formatMoney(minor, currency);
  const figures = [
    ["Cost", money(totals.costMinor)],
    ["Price", money(totals.priceMinor)],
    ["Profit", money(totals.profitMinor)],
    ["Margin", totals.marginBp === null ? "None" : formatPercent(totals.marginBp)],
    ["Tax", money(totals.taxMinor)],
    ["With tax", money(totals.grossMinor)],
  ] as const;
  return (
    <dl className="budget-totals" aria-label="Totals">
      {figures.map(([word, figure]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd className="tnum">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

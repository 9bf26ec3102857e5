import { useMemo } from "react";
import type { BudgetItem } from "#domain/budget/budget.ts";
import { totalsOf } from "#domain/budget/figures.ts";
import type { Ledger } from "#domain/budget/ledger.ts";
import { formatMoney, formatPercent } from "#domain/money/format.ts";

interface TotalsProps {
  items: readonly BudgetItem[];
  /** Where it is asked how far the job is; it takes in what no line stands behind. */
  ledger: Ledger | null;
  currency: string;
}

/** What the whole budget comes to, always in sight. */
export function Totals({ items, ledger, currency }: TotalsProps) {
  const totals = useMemo(() => totalsOf(items), [items]);
  const money = (minor: number) => formatMoney(minor, currency);
  const figures = [
    ["Cost", money(totals.costMinor)],
    ["Price", money(totals.priceMinor)],
    ["Profit", money(totals.profitMinor)],
    ["Margin", totals.marginBp === null ? "None" : formatPercent(totals.marginBp)],
    ["Tax", money(totals.taxMinor)],
    ["With tax", money(totals.grossMinor)],
    ...(ledger
      ? ([
          ["Committed", money(ledger.committedMinor)],
          ["Billed", money(ledger.billedMinor)],
          ["Paid", money(ledger.paidMinor)],
          ["Remaining", money(totals.costMinor - ledger.billedMinor)],
          ["Ordered", money(ledger.orderedMinor)],
          ["Invoiced", money(ledger.invoicedMinor)],
        ] as const)
      : []),
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

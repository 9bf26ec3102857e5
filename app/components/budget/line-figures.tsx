import type { BudgetItem } from "#domain/budget/budget.ts";
import { itemFigures, unitPriceOf } from "#domain/budget/figures.ts";
import { formatPercent } from "#domain/money/format.ts";
import { Money, Quantity } from "../money.tsx";

/** What one line comes to, on one quiet line. */
export function LineFigures({ item, currency }: { item: BudgetItem; currency: string }) {
  const { costMinor, priceMinor, marginBp } = itemFigures(item);
  return (
    <>
      <span>
        <Quantity milli={item.quantityMilli} unit={item.unit} /> at{" "}
        <Money minor={unitPriceOf(item)} currency={currency} />
      </span>
      <span>
        Cost <Money minor={costMinor} currency={currency} />
      </span>
      <span>
        Price <Money minor={priceMinor} currency={currency} />
      </span>
      {marginBp !== null && <span>Margin {formatPercent(marginBp)}</span>}
    </>
  );
}

import type { ItemFields } from "#domain/budget/budget.ts";
import type { CellKey } from "#domain/budget/cells.ts";
import { unitPriceOf } from "#domain/budget/figures.ts";
import { type Ledgers, type Tracked, trackItem } from "#domain/budget/ledger.ts";
import { type ColumnKey, type FigureKey, figureKeys } from "#domain/budget/views.ts";
import { formatAmount, formatPercent, formatQuantity } from "#domain/money/format.ts";

/** A line as it is read: one that is only typed so far has no id. */
export type Written = ItemFields & { id?: string };

export const isFigure = (key: ColumnKey): key is FigureKey => (figureKeys as readonly string[]).includes(key);

/** What a person writes: any column that is not worked out. */
export const isWritten = (key: ColumnKey): key is CellKey => !isFigure(key);

/** Most lines have nothing ordered or billed yet: a column of zeros would hide those that have. */
const QUIET: ReadonlySet<FigureKey> = new Set([
  "committedMinor",
  "billedMinor",
  "paidMinor",
  "orderedMinor",
  "invoicedMinor",
]);

export function figureText(key: FigureKey, figures: Tracked, currency: string): string {
  if (QUIET.has(key) && figures[key] === 0) return "";
  if (key !== "marginBp") return formatAmount(figures[key], currency);
  return figures.marginBp === null ? "" : formatPercent(figures.marginBp);
}

/** A cell as it is read. A price that nobody wrote is the one the markup makes. */
export function columnText(
  key: ColumnKey,
  item: Written,
  { currency, ledgers }: { currency: string; ledgers: Ledgers },
): string {
  if (isFigure(key)) return figureText(key, trackItem(item, ledgers), currency);
  if (key === "quantityMilli") return formatQuantity(item.quantityMilli);
  if (key === "markupBp" || key === "taxBp") return formatPercent(item[key]);
  if (key === "unitPriceMinor") return formatAmount(unitPriceOf(item), currency);
  if (key === "unitCostMinor") return formatAmount(item.unitCostMinor, currency);
  return item[key];
}

import { type CellKey, cellText } from "#domain/budget/cells.ts";
import { type Ledgers, trackItem } from "#domain/budget/ledger.ts";
import type { ColumnKey } from "#domain/budget/views.ts";
import { minorDigits } from "#domain/money/currency.ts";
import { decimalText } from "#domain/money/format.ts";
import { isFigure, isWritten, type Written } from "./columns.ts";

type Block = readonly (readonly string[])[];

/** Lines as spreadsheets take them: tabs between cells, quotes where a cell holds a tab, a break or a quote. */
export function copyText(items: readonly Written[], keys: readonly ColumnKey[], money: MoneyOf): string {
  return items.map((item) => keys.map((key) => quoted(plain(key, item, money))).join("\t")).join("\n");
}

interface MoneyOf {
  currency: string;
  ledgers: Ledgers;
}

function plain(key: ColumnKey, item: Written, { currency, ledgers }: MoneyOf): string {
  if (!isFigure(key)) return cellText(key, item, currency);
  const value = trackItem(item, ledgers)[key];
  return value === null ? "" : decimalText(value, key === "marginBp" ? 2 : minorDigits(currency));
}

const quoted = (text: string) => (/[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The cells of a block that fall on columns which can be written; those over a worked out figure fall away. */
export function overWritten(
  block: Block,
  keys: readonly ColumnKey[],
): { keys: CellKey[]; block: string[][] } {
  const kept = keys.flatMap((key, at) => (isWritten(key) ? [{ key, at }] : []));
  return {
    keys: kept.map(({ key }) => key),
    block: block.map((row) => kept.flatMap(({ at }) => row[at] ?? [])),
  };
}

/** One copied cell goes into every chosen cell. */
export function spread(block: Block, rows: number, columns: number): Block {
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (only === undefined) return block;
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => only));
}

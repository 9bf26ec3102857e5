import { minorDigits } from "../money/currency.ts";
import { decimalText } from "../money/format.ts";
import { type Parsed, parseMoney, parsePercent, parseQuantity } from "../money/parse.ts";
import type { ItemFields } from "./budget.ts";

export type CellKey = keyof ItemFields;

export interface Cell {
  key: CellKey;
  label: string;
  /** Headings other programs write over this column, without case, spaces and signs. */
  aliases: readonly string[];
  kind: "words" | "number";
  longest: number;
}

const words = (key: CellKey, label: string, longest: number, ...aliases: string[]): Cell => ({
  key,
  label,
  aliases,
  kind: "words",
  longest,
});

const number = (key: CellKey, label: string, ...aliases: string[]): Cell => ({
  key,
  label,
  aliases,
  kind: "number",
  longest: 20,
});

/** The cells of a line that people write, in the order of a full sheet. */
export const cells: readonly Cell[] = [
  words("code", "Code", 40, "costcode", "item", "itemno"),
  words("description", "Description", 300, "name", "scope", "details"),
  number("quantityMilli", "Quantity", "qty", "amountof"),
  words("unit", "Unit", 20, "uom", "measure"),
  number("unitCostMinor", "Unit cost", "cost", "rate", "unitrate", "buy"),
  number("markupBp", "Markup", "markuppercent", "uplift"),
  number("unitPriceMinor", "Unit price", "price", "sell", "sellprice"),
  number("taxBp", "Tax", "taxrate", "gst", "vat"),
  words("notes", "Notes", 1_000, "note", "comment", "comments"),
];

export const cellOf = (key: CellKey) => cells.find((cell) => cell.key === key) as Cell;

export type ReadCell =
  | { ok: true; fields: Partial<ItemFields> }
  | { ok: false; key: CellKey; message: string };

/** Reads what a person typed or pasted into one cell. A blank price is none: the markup makes it again. */
export function readCell(key: CellKey, text: string, currency: string): ReadCell {
  const typed = text.trim().replace(/\r\n?/g, "\n");
  const cell = cellOf(key);
  if (cell.kind === "words")
    return typed.length > cell.longest
      ? { ok: false, key, message: `Keep it under ${cell.longest} characters` }
      : { ok: true, fields: { [key]: typed } };
  if (typed === "") return { ok: true, fields: { [key]: BLANK[key] ?? null } };
  const parsed = withinBounds(key, parseNumber(key, typed, currency));
  return parsed.ok ? { ok: true, fields: { [key]: parsed.value } } : { ...parsed, key };
}

const BLANK: Partial<Record<CellKey, number>> = { quantityMilli: 0, unitCostMinor: 0, markupBp: 0, taxBp: 0 };

function parseNumber(key: CellKey, text: string, currency: string): Parsed {
  if (key === "quantityMilli") return parseQuantity(text);
  if (key === "markupBp" || key === "taxBp") return parsePercent(text);
  return parseMoney(text, currency);
}

/** The least and most a cell holds. Costs and prices may be below zero: a saving or a discount is a line too. */
export const bounds: Partial<Record<CellKey, readonly [least: number, most: number]>> = {
  quantityMilli: [0, 1e12],
  unitCostMinor: [-1e11, 1e11],
  unitPriceMinor: [-1e11, 1e11],
  markupBp: [-10_000, 1_000_000],
  taxBp: [0, 10_000],
};

function withinBounds(key: CellKey, parsed: Parsed): Parsed {
  const [least, most] = bounds[key] ?? [-Infinity, Infinity];
  if (!parsed.ok || (parsed.value >= least && parsed.value <= most)) return parsed;
  return { ok: false, message: parsed.value < least ? "Enter a larger number" : "Enter a smaller number" };
}

/** The cell as plain text that `readCell` reads back in the same currency, for fields, the clipboard and CSV. */
export function cellText(key: CellKey, fields: ItemFields, currency: string): string {
  const value = fields[key];
  if (typeof value !== "number") return value ?? "";
  if (key === "quantityMilli") return trimmed(decimalText(value, 3));
  if (key === "markupBp" || key === "taxBp") return trimmed(decimalText(value, 2));
  return decimalText(value, minorDigits(currency));
}

const trimmed = (decimal: string) => decimal.replace(/\.?0+$/, "");

import { type Budget, type BudgetItem, blankItem, type ItemFields } from "./budget.ts";
import { type CellKey, readCell } from "./cells.ts";
import type { BudgetChange } from "./change.ts";
import { LAST } from "./place.ts";

export interface PasteTarget {
  /** The lines as they stand on screen; the block lands on them from `fromItemId` down. */
  shown: readonly Pick<BudgetItem, "id" | "groupId">[];
  fromItemId: string | null;
  /** The columns that can be written, from the chosen cell to the right. */
  keys: readonly CellKey[];
  currency: string;
  newId(): string;
}

export interface Pasted {
  changes: BudgetChange[];
  /** Cells that could not be read, which stay as they were. Row and column count from 0 within the block. */
  unread: { row: number; column: number; message: string }[];
}

/** A block copied from a spreadsheet, laid over the grid; rows that reach past the last line become new lines. */
export function pasteBlock(
  budget: Budget,
  block: readonly (readonly string[])[],
  target: PasteTarget,
): Pasted {
  const from = target.shown.findIndex(({ id }) => id === target.fromItemId);
  const start = from < 0 ? target.shown.length : from;
  const changes: BudgetChange[] = [];
  const unread: Pasted["unread"] = [];
  let last = target.shown.at(-1) ?? { id: LAST, groupId: null };
  for (const [row, texts] of block.entries()) {
    const fields = readRow(texts, row, target, unread);
    const onto = target.shown[start + row];
    if (onto) {
      const change = setOf(budget, onto.id, fields);
      if (change) changes.push(change);
      continue;
    }
    const id = target.newId();
    const { groupId, id: after } = last;
    changes.push({ do: "add-item", id, groupId, after, fields: { ...blankItem, ...fields } });
    last = { id, groupId };
  }
  return { changes, unread };
}

function readRow(texts: readonly string[], row: number, target: PasteTarget, unread: Pasted["unread"]) {
  let fields: Partial<ItemFields> = {};
  for (const [column, key] of target.keys.entries()) {
    const text = texts[column];
    if (text === undefined) break;
    const read = readCell(key, text, target.currency);
    if (read.ok) fields = { ...fields, ...read.fields };
    else unread.push({ row, column, message: read.message });
  }
  return fields;
}

function setOf(budget: Budget, id: string, fields: Partial<ItemFields>): BudgetChange | null {
  const before = budget.items.find((item) => item.id === id);
  if (!before) return null;
  const keys = (Object.keys(fields) as CellKey[]).filter((key) => fields[key] !== before[key]);
  if (keys.length === 0) return null;
  const only = (from: Partial<ItemFields>) =>
    Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<ItemFields>;
  return { do: "set-item", id, fields: only(fields), was: only(before) };
}

/** Reads what spreadsheets put on the clipboard: tabs between cells, quotes round cells with breaks in them. */
export function readClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, raw = "", end] = match;
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  if (rows.at(-1)?.join("") === "") rows.pop();
  return rows;
}

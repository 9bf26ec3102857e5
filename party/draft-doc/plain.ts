import * as Y from "yjs";
import { type Row, rowsOf, type Sheet, sheetOf, type Table, tableOf, tables } from "./shape.ts";
import { words } from "./tame.ts";

type Part = Sheet | Table;

/** Fields of plain words. Each is a text, so that two people who type in one at once both keep every letter. */
const PLAIN: Partial<Record<Part, readonly string[]>> = {
  fields: ["title", "footer", "message"],
  lines: ["description", "notes", "unit"],
  groups: ["name"],
  schedule: ["name"],
};
const MOST_LETTERS = 4_000;

/** Where one of them stands. */
export type PlainAt = { sheet: "fields"; key: string } | { table: Table; id: string; key: string };

export function plainAt(doc: Y.Doc, at: PlainAt): Y.Text | null {
  const holder = "sheet" in at ? sheetOf(doc, at.sheet) : tableOf(doc, at.table).get(at.id);
  const text = holder instanceof Y.Map ? holder.get(at.key) : null;
  return text instanceof Y.Text ? text : null;
}

/** What stands in a field; drafts of before fields were texts have plain strings. */
export const plainWords = (value: unknown, longest: number): string =>
  words(value instanceof Y.Text ? value.toString() : value, longest);

/** Writes a field, of plain words by what differs. */
export function put(part: Part, map: Row, key: string, value: unknown): void {
  if (!PLAIN[part]?.includes(key) || typeof value !== "string") {
    map.set(key, isRecord(value) ? { ...value } : value);
    return;
  }
  const text = map.get(key);
  if (text instanceof Y.Text) typeInto(text, text.toString(), value);
  else map.set(key, new Y.Text(value));
}

// Yjs takes objects of the plainest kind only
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A new row, whose fields of plain words are all there for whoever types first. */
export function newRow(table: Table, fields: Record<string, unknown>): Row {
  const row: Row = new Y.Map();
  const blank = Object.fromEntries((PLAIN[table] ?? []).map((key) => [key, ""]));
  for (const [key, value] of Object.entries({ ...blank, ...fields })) {
    const isPlain = typeof value === "string" && key in blank;
    row.set(key, isPlain ? new Y.Text(value) : isRecord(value) ? { ...value } : value);
  }
  return row;
}

/**
 * Types what makes `after` of `before`, which is what the writer had before them. `caret` is where theirs stands
 * afterwards: it says which of several equal letters is the new one.
 */
export function typeInto(text: Y.Text, before: string, after: string, caret = after.length): void {
  // By whole letters: half of one must never be typed, nor one typed again whose half it shares with another
  const had = [...before];
  const has = [...after];
  const most = Math.min(had.length, has.length);
  const mostTail = Math.min(most, [...after.slice(caret)].length);
  let tail = 0;
  while (tail < mostTail && had.at(-1 - tail) === has.at(-1 - tail)) tail += 1;
  let head = 0;
  while (head < most - tail && had[head] === has[head]) head += 1;
  while (tail < most - head && had.at(-1 - tail) === has.at(-1 - tail)) tail += 1;
  const start = had.slice(0, head).join("").length;
  const taken = had.slice(head, had.length - tail).join("").length;
  const typed = has.slice(head, has.length - tail).join("");
  if (taken > 0) text.delete(start, taken);
  if (typed !== "") text.insert(start, typed);
}

/** Makes texts of what an older draft holds as plain strings. */
export function makeTexts(doc: Y.Doc): void {
  const renew = (part: Part, row: Row) => {
    for (const key of PLAIN[part] ?? [])
      if (!(row.get(key) instanceof Y.Text)) row.set(key, new Y.Text(words(row.get(key), MOST_LETTERS)));
  };
  renew("fields", sheetOf(doc, "fields"));
  for (const table of tables) for (const [, row] of rowsOf(doc, table)) renew(table, row);
}

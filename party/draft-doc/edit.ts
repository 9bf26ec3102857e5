import * as Y from "yjs";
import { type After, LAST, placeAfter } from "#domain/budget/place.ts";
import { isPlace, placedRows } from "./placed.ts";
import { newRow, type PlainAt, plainAt, put, typeInto } from "./plain.ts";
import { type Sheet, sheetOf, type Table, tableOf } from "./shape.ts";
import { MINE } from "./write.ts";

/** Adds a row behind another, or at an end. */
export function addRow(
  doc: Y.Doc,
  table: Table,
  id: string,
  row: Record<string, unknown>,
  after: After = LAST,
): void {
  doc.transact(() => {
    const place = placeFor(doc, table, after);
    tableOf(doc, table).set(id, newRow(table, { ...row, place }));
  }, MINE);
}

/** Each field by itself: what somebody else fills in meanwhile stays. */
export function setRow(doc: Y.Doc, table: Table, id: string, fields: Record<string, unknown>): void {
  doc.transact(() => {
    const row = tableOf(doc, table).get(id);
    if (!(row instanceof Y.Map)) return;
    for (const [key, value] of Object.entries(fields))
      if (row.get(key) !== value) put(table, row, key, value);
  }, MINE);
}

/** A row that somebody else moves at the same time ends where one of the two put it, and stands there once. */
export function moveRow(doc: Y.Doc, table: Table, id: string, after: After): void {
  if (id === after) return;
  doc.transact(() => {
    const row = tableOf(doc, table).get(id);
    if (row instanceof Y.Map) row.set("place", placeFor(doc, table, after, id));
  }, MINE);
}

export function removeRow(doc: Y.Doc, table: Table, id: string): void {
  doc.transact(() => tableOf(doc, table).delete(id), MINE);
}

export function setField(doc: Y.Doc, sheet: Sheet, key: string, value: unknown): void {
  doc.transact(() => {
    const map = sheetOf(doc, sheet);
    if (map.get(key) !== value) put(sheet, map, key, value);
  }, MINE);
}

/** What somebody typed into a field of plain words, who had `before` before them and has `caret` where it stands now. */
export function typeAt(doc: Y.Doc, at: PlainAt, before: string, after: string, caret?: number): void {
  doc.transact(() => {
    const text = plainAt(doc, at);
    if (text) typeInto(text, before, after, caret);
    else if ("sheet" in at) setField(doc, at.sheet, at.key, after);
    else setRow(doc, at.table, at.id, { [at.key]: after });
  }, MINE);
}

function placeFor(doc: Y.Doc, table: Table, after: After, but?: string): string {
  const rows = placedRows(doc, table).filter(({ id, place }) => id !== but && isPlace(place));
  return placeAfter(rows, after);
}

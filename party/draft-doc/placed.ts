import { generateKeyBetween } from "fractional-indexing";
import type * as Y from "yjs";
import { inOrder } from "#domain/budget/place.ts";
import { type Row, rowsOf, type Table } from "./shape.ts";
import { isId, words } from "./tame.ts";

/** Kinds of asset have no id but their name. */
const MOST_KIND = 200;
const isKey = (table: Table, id: string) =>
  table === "categories" ? id !== "" && words(id, MOST_KIND) === id : isId(id);

/** The rows of a table with their places, in their order. */
export const placedRows = (doc: Y.Doc, table: Table): { id: string; place: string; row: Row }[] =>
  inOrder(
    rowsOf(doc, table).flatMap(([id, row]) =>
      isKey(table, id) ? [{ id, place: words(row.get("place"), 200), row }] : [],
    ),
  );

/** Places that a broken client wrote cannot be counted on from. */
export function isPlace(place: string): boolean {
  try {
    return generateKeyBetween(place, null) > place;
  } catch {
    return false;
  }
}

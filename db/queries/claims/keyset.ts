import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Window } from "../keyset.ts";

const PAGE_ROWS = 50;

export interface Sorted {
  column: SQLWrapper;
  id: SQLWrapper;
  direction: "asc" | "desc";
}

/** The condition and order of one page by a number; a cursor that somebody made up reads as the beginning. */
export function byNumber({ column, id, direction }: Sorted, { after, before }: Window) {
  const backwards = before !== undefined;
  const ascending = (direction === "asc") !== backwards;
  const from = readCursor(before ?? after);
  const beyond = sql.raw(ascending ? ">" : "<");
  const where: SQL | undefined = from && sql`(${column}, ${id}) ${beyond} (${from.value}, ${from.id})`;
  const way = sql.raw(ascending ? "asc" : "desc");
  return { where, order: sql`${column} ${way}, ${id} ${way}`, limit: PAGE_ROWS + 1 };
}

/** The rows `byNumber` found, in order, with the way to the pages around. */
export function pageOfNumbers<Row extends { id: string }>(
  found: Row[],
  value: (row: Row) => number,
  { after, before }: Window,
) {
  const more = found.length > PAGE_ROWS;
  const rows = found.slice(0, PAGE_ROWS);
  if (before !== undefined) rows.reverse();
  const cursor = (row: Row | undefined) => (row ? `${value(row)}.${row.id}` : null);
  const hasPrevious = before !== undefined ? more : after !== undefined;
  const hasNext = before !== undefined || more;
  return { rows, previous: hasPrevious ? cursor(rows[0]) : null, next: hasNext ? cursor(rows.at(-1)) : null };
}

function readCursor(text: string | undefined): { value: number; id: string } | undefined {
  const [, value, id] = /^(-?\d{1,15})\.(.{1,40})$/.exec(text ?? "") ?? [];
  return value !== undefined && id !== undefined ? { value: Number(value), id } : undefined;
}

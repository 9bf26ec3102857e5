import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Where a page of a list by name begins: after one row, or before one. Both blank is the first page. */
export interface Window {
  after?: string | undefined;
  before?: string | undefined;
}

export interface Page<Row> {
  rows: Row[];
  /** What `before` and `after` of the neighbouring pages are; null where there is none. */
  previous: string | null;
  next: string | null;
}

interface Named {
  id: string;
  name: string;
}

const PAGE = 50;

const cursor = ({ name, id }: Named) => Buffer.from(JSON.stringify([name, id])).toString("base64url");

/** A cursor that somebody made up reads as the beginning. */
function read(text: string): [name: string, id: string] {
  try {
    const [name, id] = JSON.parse(Buffer.from(text, "base64url").toString()) as unknown[];
    return [String(name), String(id)];
  } catch {
    return ["", ""];
  }
}

/** The condition and order of one page by name, letter case aside; ask for one row more than `PAGE`. */
export function byName(table: { name: SQLWrapper; id: SQLWrapper }, { after, before }: Window) {
  const key = sql`(${table.name} collate nocase, ${table.id})`;
  const backwards = before !== undefined;
  const [name, id] = read(before ?? after ?? "");
  const direction = sql.raw(backwards ? "desc" : "asc");
  const where: SQL | undefined =
    before || after ? sql`${key} ${sql.raw(backwards ? "<" : ">")} (${name}, ${id})` : undefined;
  return {
    where,
    order: sql`${table.name} collate nocase ${direction}, ${table.id} ${direction}`,
    limit: PAGE + 1,
  };
}

/** The rows that `byName` found, in order, with the way to the pages around. */
export function pageOf<Row extends Named>(found: Row[], { after, before }: Window): Page<Row> {
  const more = found.length > PAGE;
  const rows = found.slice(0, PAGE);
  if (before !== undefined) rows.reverse();
  const first = rows[0];
  const last = rows.at(-1);
  const hasPrevious = before !== undefined ? more : after !== undefined;
  const hasNext = before !== undefined || more;
  return {
    rows,
    previous: hasPrevious && first ? cursor(first) : null,
    next: hasNext && last ? cursor(last) : null,
  };
}

/** Whether any of these columns holds what was typed. `instr`, because patterns of LIKE end at 50 bytes. */
export function holds(typed: string, ...columns: SQLWrapper[]): SQL | undefined {
  const text = typed.trim().toLowerCase().slice(0, 100);
  if (!text) return undefined;
  const parts = columns.map((column) => sql`instr(lower(coalesce(${column}, '')), ${text}) > 0`);
  return sql`(${sql.join(parts, sql` or `)})`;
}

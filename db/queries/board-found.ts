import { type SQL, sql } from "drizzle-orm";
import { CARDS_A_COLUMN, COUNTED, settledStates } from "#domain/board/columns.ts";
import type { Cursor } from "#domain/board/cursor.ts";
import { workOrder } from "../schema/index.ts";
import {
  listed,
  literal,
  NEWEST,
  SCANNED,
  type Stream,
  sourceOf,
  together,
  vary,
  type Wanted,
} from "./board-source.ts";

export const TABLE_ROWS = 50;

/** Ids of each column's newest cards, with how many the column has, counted up to `COUNTED`: (id, state_at, total). */
export function foundInColumns(wanted: Wanted): SQL {
  const source = sourceOf(wanted);
  const recent = sql`state_at > ${vary.settled}`;
  if ("pool" in source)
    return sql`(select id, state_at, total from (select id, state_at, count(*) over (partition by state) as total,
      row_number() over (partition by state ${NEWEST}) as place
      from (${source.pool}) where ${source.rest ?? sql`1`} and (state not in (${listed(settledStates)}) or ${recent}))
      where place <= ${literal(CARDS_A_COLUMN)})`;
  const column = ({ state, where }: Stream) => {
    const shown = settledStates.includes(state) ? sql`${where} and ${recent}` : where;
    const bounded = looked(shown, source.rest);
    return sql`select * from (select id, state_at,
      (select count(*) from (select 1 from (${bounded}) limit ${literal(COUNTED)})) as total
      from (${bounded}) ${NEWEST} limit ${literal(CARDS_A_COLUMN)})`;
  };
  return sql`(${together(source.streams.map(column))})`;
}

/**
 * Ids of one page of the table, last changed first, one more than a page has: (id, state_at, fits, seen). A row with
 * `seen` at `SCANNED` is where looking stopped in its state: what comes after it may be incomplete.
 */
export function foundInTable(wanted: Wanted, after: Cursor | null): SQL {
  const source = sourceOf(wanted);
  const further = after ? sql`(state_at, id) < (${vary.afterAt}, ${vary.afterId})` : sql`1`;
  const page = sql`${NEWEST} limit ${literal(TABLE_ROWS + 1)}`;
  if ("pool" in source)
    return sql`(select id, state_at, 1 as fits, 0 as seen from (${source.pool})
      where ${source.rest ?? sql`1`} and ${further} ${page})`;
  const part = ({ where }: Stream) =>
    source.rest
      ? sql`select * from (select id, state_at, fits, seen from (select *, row_number() over () as seen from (
          select id, state_at, ${source.rest} as fits from ${workOrder} where ${where} and ${further}
          ${NEWEST} limit ${literal(SCANNED)})) where fits or seen = ${literal(SCANNED)} limit ${literal(TABLE_ROWS + 1)})`
      : sql`select * from (select id, state_at, 1 as fits, 0 as seen from ${workOrder} where ${where} and ${further} ${page})`;
  return sql`(select * from (${together(source.streams.map(part))}) ${page})`;
}

/** Newest first. Where something is left to test, only `SCANNED` rows are looked at. */
function looked(where: SQL, rest: SQL | null): SQL {
  if (!rest) return sql`select id, state_at from ${workOrder} where ${where}`;
  return sql`select id, state_at from (select id, state_at, ${rest} as fits from ${workOrder} where ${where}
    ${NEWEST} limit ${literal(SCANNED)}) where fits`;
}

import { and, eq, sql } from "drizzle-orm";
import type { BoardCard } from "#domain/board/card.ts";
import type { Cursor } from "#domain/board/cursor.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import { readAtOnce } from "../at-once.ts";
import type { Db } from "../client.ts";
import { contractor, person, site } from "../schema/index.ts";
import { foundInColumns, foundInTable, TABLE_ROWS } from "./board-found.ts";
import { SCANNED, shapeOf, valuesOf, vary, type Wanted } from "./board-source.ts";
import { selectCards } from "./card-columns.ts";

/** The names behind the ids of the filters in use; null where there is no such row. */
export interface FilterNames {
  contractor: string | null;
  site: string | null;
  manager: string | null;
}

export interface Columns {
  cards: BoardCard[];
  /** How many cards each column has, counted up to `COUNTED`. */
  totals: Partial<Record<WorkOrderState, number>>;
  names: FilterNames;
}

export interface TablePage {
  cards: BoardCard[];
  /** The last row looked at, which the next page goes on after; null at the end. */
  next: Cursor | null;
  names: FilterNames;
}

const NEWEST = sql`found.state_at desc, found.id desc`;

/** The columns of a board, newest first in each. One statement, whatever the size of the organisation. */
export async function readColumns(db: Db, wanted: Wanted): Promise<Columns> {
  const total = sql<number>`found.total`.as("total");
  const { cards: found, ...names }: Found<{ total: number }> = await readAtOnce(
    db,
    shapeOf(wanted, null),
    valuesOf(wanted, null),
    () => ({
      cards: selectCards(db, vary.org, foundInColumns(wanted), { total }).orderBy(NEWEST),
      ...namesOf(db, wanted),
    }),
  );
  const totals: Columns["totals"] = {};
  const cards = found.map(({ total: count, ...card }) => {
    totals[card.state] = count;
    return card;
  });
  return { cards, totals, names: named(names) };
}

/** One page of the table, last changed first. A page may be short where looking stopped before it was full. */
export async function readTable(db: Db, wanted: Wanted, after: Cursor | null): Promise<TablePage> {
  const looked = { fits: sql<number>`found.fits`.as("fits"), seen: sql<number>`found.seen`.as("seen") };
  const { cards, ...names }: Found<{ fits: number; seen: number }> = await readAtOnce(
    db,
    shapeOf(wanted, after),
    valuesOf(wanted, after),
    () => ({
      cards: selectCards(db, vary.org, foundInTable(wanted, after), looked).orderBy(NEWEST),
      ...namesOf(db, wanted),
    }),
  );
  const stop = cards.findIndex(({ seen }) => seen === SCANNED);
  const length = Math.min(TABLE_ROWS, stop < 0 ? cards.length : stop + 1);
  const last = cards[length - 1];
  const more = stop >= 0 || cards.length > TABLE_ROWS;
  return {
    cards: cards.slice(0, length).flatMap(({ fits, seen: _, ...card }) => (fits ? [card] : [])),
    next: more && last ? { at: last.stateAt, id: last.workOrderId } : null,
    names: named(names),
  };
}

type Found<Extra> = { cards: (BoardCard & Extra)[] } & Partial<Record<keyof FilterNames, { name: string }[]>>;

const tables = { contractor, site, manager: person };

/** Looked up for the filters in use. */
function namesOf(db: Db, { filters }: Wanted) {
  const name = (key: keyof FilterNames) => {
    const table = tables[key];
    return db
      .select({ name: table.name })
      .from(table)
      .where(and(eq(table.orgId, vary.org), eq(table.id, vary[key])));
  };
  return {
    ...(filters.contractor && { contractor: name("contractor") }),
    ...(filters.site && { site: name("site") }),
    ...(filters.manager && { manager: name("manager") }),
  };
}

const named = (found: Omit<Found<unknown>, "cards">): FilterNames => ({
  contractor: found.contractor?.[0]?.name ?? null,
  site: found.site?.[0]?.name ?? null,
  manager: found.manager?.[0]?.name ?? null,
});

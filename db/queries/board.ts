import { type SQL, sql } from "drizzle-orm";
import type { BoardCard } from "#domain/board/card.ts";
import type { Cursor } from "#domain/board/cursor.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import type { Db } from "../client.ts";
import { contractor, person, site } from "../schema/index.ts";
import { foundInColumns, foundInTable, TABLE_ROWS } from "./board-found.ts";
import { SCANNED, type Wanted } from "./board-source.ts";
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

/** The columns of a board, newest first in each. One batch, whatever the size of the organisation. */
export async function readColumns(db: Db, wanted: Wanted): Promise<Columns> {
  const total = sql<number>`found.total`.as("total");
  const found = selectCards(db, wanted.orgId, foundInColumns(wanted), { total }).orderBy(NEWEST);
  const [rows, names] = await db.batch([found, namesOf(db, wanted)]);
  const totals: Columns["totals"] = {};
  const cards = rows.map(({ total: count, ...card }) => {
    totals[card.state] = count;
    return card;
  });
  return { cards, totals, names: names[0] ?? NOBODY };
}

/** One page of the table, last changed first. A page may be short where looking stopped before it was full. */
export async function readTable(db: Db, wanted: Wanted, after: Cursor | null): Promise<TablePage> {
  const looked = { fits: sql<number>`found.fits`.as("fits"), seen: sql<number>`found.seen`.as("seen") };
  const found = selectCards(db, wanted.orgId, foundInTable(wanted, after), looked).orderBy(NEWEST);
  const [rows, names] = await db.batch([found, namesOf(db, wanted)]);
  const stop = rows.findIndex(({ seen }) => seen === SCANNED);
  const length = Math.min(TABLE_ROWS, stop < 0 ? rows.length : stop + 1);
  const last = rows[length - 1];
  const more = stop >= 0 || rows.length > TABLE_ROWS;
  return {
    cards: rows.slice(0, length).flatMap(({ fits, seen: _, ...card }) => (fits ? [card] : [])),
    next: more && last ? { at: last.stateAt, id: last.workOrderId } : null,
    names: names[0] ?? NOBODY,
  };
}

const NOBODY: FilterNames = { contractor: null, site: null, manager: null };

function namesOf(db: Db, { orgId, filters }: Wanted) {
  const name = (table: SQL, id: string | undefined, as: string) =>
    sql<string | null>`(select name from ${table} where org_id = ${orgId} and id = ${id ?? ""})`.as(as);
  return db
    .select({
      contractor: name(sql`${contractor}`, filters.contractor, "contractor_name"),
      site: name(sql`${site}`, filters.site, "site_name"),
      manager: name(sql`${person}`, filters.manager, "manager_name"),
    })
    .from(sql`(select 1) one`);
}

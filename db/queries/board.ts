import { type SQL, sql } from "drizzle-orm";
import type { BoardCard } from "#domain/board/card.ts";
import type { Cursor } from "#domain/board/cursor.ts";
import { type CardValue, cardKeys, cardOf } from "#domain/board/packed.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import type { Db } from "../client.ts";
import { contractor, person, site } from "../schema/index.ts";
import { written } from "../written.ts";
import { foundInColumns, foundInTable, TABLE_ROWS } from "./board-found.ts";
import { SCANNED, shapeOf, valuesOf, vary, type Wanted } from "./board-source.ts";
import { asText, selectCards } from "./card-columns.ts";

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

/** The columns of a board, newest first in each. One statement, whatever the size of the organisation. */
export async function readColumns(db: Db, wanted: Wanted): Promise<Columns> {
  const total = sql<number>`found.total`.as("total");
  const { rows, names } = await read(db, wanted, null, () =>
    asText(selectCards(db, vary.org, foundInColumns(wanted), { total }), ["total"]),
  );
  const totals: Columns["totals"] = {};
  const cards = rows.map((row) => {
    const card = cardOf(row);
    totals[card.state] = Number(row[cardKeys.length]);
    return card;
  });
  return { cards, totals, names };
}

/** One page of the table, last changed first. A page may be short where looking stopped before it was full. */
export async function readTable(db: Db, wanted: Wanted, after: Cursor | null): Promise<TablePage> {
  const looked = { fits: sql<number>`found.fits`.as("fits"), seen: sql<number>`found.seen`.as("seen") };
  const { rows, names } = await read(db, wanted, after, () =>
    asText(selectCards(db, vary.org, foundInTable(wanted, after), looked), ["fits", "seen"]),
  );
  const found = rows.map((row) => ({ card: cardOf(row), fits: row.at(-2), seen: row.at(-1) }));
  const stop = found.findIndex(({ seen }) => seen === SCANNED);
  const length = Math.min(TABLE_ROWS, stop < 0 ? found.length : stop + 1);
  const last = found[length - 1]?.card;
  const more = stop >= 0 || found.length > TABLE_ROWS;
  return {
    cards: found.slice(0, length).flatMap(({ card, fits }) => (fits ? [card] : [])),
    next: more && last ? { at: last.stateAt, id: last.workOrderId } : null,
    names,
  };
}

const NOBODY: FilterNames = { contractor: null, site: null, manager: null };
const tables = { contractor, site, manager: person };

/** The cards as rows of values, and the names of the filters in use. */
async function read(db: Db, wanted: Wanted, after: Cursor | null, cards: () => SQL) {
  const used = (["contractor", "site", "manager"] as const).filter((key) => wanted.filters[key]);
  const name = (key: keyof FilterNames) =>
    sql`, (select name from ${tables[key]} where org_id = ${vary.org} and id = ${vary[key]}) as ${sql.identifier(key)}`;
  const statement = written(
    db,
    shapeOf(wanted, after),
    valuesOf(wanted, after),
    () => sql`select ${cards()} as cards${sql.join(used.map(name))}`,
  );
  const [answer] = await db.$client.batch<Partial<FilterNames> & { cards: string }>([statement]);
  const { cards: text = "[]", ...names } = answer?.results[0] ?? {};
  return { rows: JSON.parse(text) as CardValue[][], names: { ...NOBODY, ...names } };
}

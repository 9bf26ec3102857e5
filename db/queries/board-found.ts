import { eq, type SQL, sql } from "drizzle-orm";
import { boardStates, CARDS_A_COLUMN, COUNTED, SETTLED_MS, settledStates } from "#domain/board/columns.ts";
import type { BoardFilters } from "#domain/board/filters.ts";
import { openStates } from "#domain/work-order/states.ts";
import { workOrder } from "../schema/index.ts";
import { matchTyped } from "../search.ts";

/** How many rows a filter without an index of its own looks at, newest first, in each state. */
export const SCANNED = 1_000;
export const TABLE_ROWS = 50;

/** The last row of a page of the table, which the next page goes on after. */
export interface Cursor {
  at: number;
  id: string;
}

export interface Wanted {
  orgId: string;
  filters: BoardFilters;
  now: number;
}

const literal = (value: number | string) => sql.raw(typeof value === "number" ? String(value) : `'${value}'`);
const newest = sql`order by state_at desc, id desc`;
const list = (states: readonly string[]) => sql.raw(states.map((state) => `'${state}'`).join(", "));

/** Ids of each column's newest cards, with how many the column has, up to `COUNTED`. */
export function foundInColumns({ orgId, filters, now }: Wanted): SQL {
  const source = sourceOf({ orgId, filters, now }, COUNTED, sql``);
  return sql`(select id, state_at, total, place from (
    select id, state_at, count(*) over (partition by state) as total,
      row_number() over (partition by state ${newest}) as place
    from (${source}) where fits and not (state in (${list(settledStates)}) and state_at <= ${literal(now - SETTLED_MS)}))
    where place <= ${literal(CARDS_A_COLUMN)})`;
}

/**
 * Ids of one page of the table, last changed first, one more than a page has. A row with `seen` at `SCANNED` is where
 * looking stopped in its state: whatever comes after it may be incomplete, so a page ends there.
 */
export function foundInTable({ orgId, filters, now }: Wanted, after: Cursor | null): SQL {
  const further = after ? sql`and (state_at, id) < (${after.at}, ${after.id})` : sql``;
  const source = sourceOf({ orgId, filters, now }, TABLE_ROWS + 1, further);
  return sql`(select id, state_at, fits, seen from (${source}) where (fits or seen = ${literal(SCANNED)}) ${further}
    ${newest} limit ${literal(TABLE_ROWS + 1)})`;
}

type Driver = "text" | "site" | "invoice" | "states";

/** The narrowest index the filters allow. */
function driverOf({ q, site, contractor, invoice, state }: BoardFilters): Driver {
  if (q !== undefined) return "text";
  if (site !== undefined) return "site";
  return invoice && invoice !== "none" && !contractor && !state ? "invoice" : "states";
}

/** Rows (id, state, state_at, fits, seen), each way bounded. `most` is wanted of a state, `also` narrows its stream. */
function sourceOf({ orgId, filters, now }: Wanted, most: number, also: SQL): SQL {
  const { q = "", site = "", contractor, invoice = "", state, late } = filters;
  const driver = driverOf(filters);
  const rest = restOf(filters, driver, now);
  const here = eq(workOrder.orgId, orgId);
  const pooled = (from: SQL) => sql`select id, state, state_at, ${rest ?? literal(1)} as fits, 0 as seen from (${from})`;
  if (driver === "text") return pooled(searched(orgId, q));
  if (driver === "site") return pooled(newestOfSite(here, site));
  if (driver === "invoice") return stream(sql`${here} and invoice_state = ${literal(invoice)} ${also}`, rest, SCANNED);
  const theirs = contractor ? sql`${here} and contractor_id = ${contractor}` : here;
  const states = boardStates.filter((known) => (!state || known === state) && (!late || openStates.includes(known)));
  const streams = states.map((known) => stream(sql`${theirs} and state = ${literal(known)} ${also}`, rest, most));
  return streams.length > 0 ? sql.join(streams, sql` union all `) : stream(sql`0`, null, 0);
}

/** The newest rows along one index. Where something is left to test, only `SCANNED` of them are looked at. */
function stream(where: SQL, rest: SQL | null, most: number): SQL {
  const from = sql`from ${workOrder} where ${where} ${newest}`;
  if (!rest) return sql`select * from (select id, state, state_at, 1 as fits, 0 as seen ${from} limit ${literal(most)})`;
  return sql`select * from (select * from (select id, state, state_at, fits, row_number() over () as seen
    from (select id, state, state_at, ${rest} as fits ${from} limit ${literal(SCANNED)}))
    where fits or seen = ${literal(SCANNED)} limit ${literal(most)})`;
}

/** Named, since the planner would rather walk the whole organisation in the order asked for. */
const newestOfSite = (here: SQL, site: string) =>
  sql`select * from ${workOrder} indexed by work_order_site where ${here} and site_id = ${site}
    order by id desc limit ${literal(SCANNED)}`;

const HITS = 500;

function searched(orgId: string, typed: string): SQL {
  const match = matchTyped(orgId, typed);
  if (!match) return sql`select * from ${workOrder} where 0`;
  return sql`select w.* from (select key from work_order_search where work_order_search match ${match}
    order by rowid desc limit ${literal(HITS)}) hit
    cross join ${workOrder} w where w.org_id = ${orgId} and w.id = hit.key`;
}

/** What the index in use does not settle. Column names stand alone: every source has them. */
function restOf({ contractor, site, manager, state, late, invoice }: BoardFilters, driver: Driver, now: number): SQL | null {
  const tests: SQL[] = [];
  if (manager) tests.push(sql`manager_id = ${manager}`);
  if (late) tests.push(sql`due_at < ${literal(now)} and state in (${list(openStates)})`);
  if (invoice && driver !== "invoice") tests.push(sql`invoice_state = ${literal(invoice)}`);
  if (contractor && driver !== "states") tests.push(sql`contractor_id = ${contractor}`);
  if (state && driver !== "states") tests.push(sql`state = ${literal(state)}`);
  if (site && driver === "text") tests.push(sql`site_id = ${site}`);
  return tests.length > 0 ? sql.join(tests, sql` and `) : null;
}

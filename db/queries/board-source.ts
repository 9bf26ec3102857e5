import { eq, type SQL, sql } from "drizzle-orm";
import { boardStates, SETTLED_MS } from "#domain/board/columns.ts";
import type { Cursor } from "#domain/board/cursor.ts";
import type { BoardFilters } from "#domain/board/filters.ts";
import { openStates, type WorkOrderState } from "#domain/work-order/states.ts";
import { workOrder } from "../schema/index.ts";
import { matchTyped } from "../search.ts";
import { unionOf } from "./union.ts";

/** How many rows a filter without an index of its own looks at, newest first, in each state. */
export const SCANNED = 1_000;
const HITS = 500;

export interface Wanted {
  orgId: string;
  filters: BoardFilters;
  /** UTC ms. */
  now: number;
}

/** What varies from one question of the same shape to the next. */
export const vary = {
  org: sql.placeholder("org"),
  now: sql.placeholder("now"),
  settled: sql.placeholder("settled"),
  contractor: sql.placeholder("contractor"),
  site: sql.placeholder("site"),
  manager: sql.placeholder("manager"),
  match: sql.placeholder("match"),
  afterAt: sql.placeholder("afterAt"),
  afterId: sql.placeholder("afterId"),
};

export function valuesOf(
  { orgId, filters, now }: Wanted,
  after: Cursor | null,
): Record<keyof typeof vary, unknown> {
  const { contractor, site, manager, q = "" } = filters;
  const match = matchTyped(orgId, q);
  const settled = now - SETTLED_MS;
  return {
    org: orgId,
    now,
    settled,
    contractor,
    site,
    manager,
    match,
    afterAt: after?.at,
    afterId: after?.id,
  };
}

/** Two questions of one shape differ only in `vary`. */
export function shapeOf({ orgId, filters }: Wanted, after: Cursor | null): string {
  const { view, state, invoice, late, contractor, site, manager, q } = filters;
  const asked = [contractor, site, manager, q && matchTyped(orgId, q), q, after].map(Boolean);
  return JSON.stringify(["board", view, state, invoice, late, asked]);
}

/** Constants of ours, written into the statement. Never for what people typed. */
export const literal = (value: number | string) =>
  sql.raw(typeof value === "number" ? String(value) : `'${value}'`);
export const listed = (states: readonly WorkOrderState[]) =>
  sql.raw(states.map((state) => `'${state}'`).join(", "));
export const NEWEST = sql`order by state_at desc, id desc`;

/** Rows along the newest end of one index, and what is left to test on each. */
export interface Stream {
  state: WorkOrderState;
  where: SQL;
}

/**
 * Where work orders are found: in one bounded pool, or in a stream for each state. `rest` is what the index in use
 * does not settle; its column names stand alone, since every source has them.
 */
export type Source = { rest: SQL | null } & ({ pool: SQL } | { streams: Stream[] });

export function sourceOf({ orgId, filters }: Wanted): Source {
  const { q, site, contractor, invoice, state, late, manager } = filters;
  const here = eq(workOrder.orgId, vary.org);
  const tests = new Map<keyof BoardFilters, SQL>();
  if (contractor) tests.set("contractor", sql`contractor_id = ${vary.contractor}`);
  if (site) tests.set("site", sql`site_id = ${vary.site}`);
  if (manager) tests.set("manager", sql`manager_id = ${vary.manager}`);
  if (state) tests.set("state", sql`state = ${literal(state)}`);
  if (invoice) tests.set("invoice", sql`invoice_state = ${literal(invoice)}`);
  if (late) tests.set("late", sql`due_at < ${vary.now} and state in (${listed(openStates)})`);
  const without = (...settled: (keyof BoardFilters)[]) => {
    const left = [...tests].filter(([key]) => !settled.includes(key)).map(([, test]) => test);
    return left.length > 0 ? sql.join(left, sql` and `) : null;
  };
  if (q) return { rest: without(), pool: searched(orgId, q) };
  if (site) return { rest: without("site"), pool: newestOfSite(here) };
  const states = boardStates.filter(
    (known) => (!state || known === state) && (!late || openStates.includes(known)),
  );
  if (invoice && invoice !== "none")
    return {
      rest: without("invoice", "state"),
      streams: states.map((known) => ({ state: known, where: invoicedIn(here, invoice, known) })),
    };
  const theirs = contractor ? sql`${here} and contractor_id = ${vary.contractor}` : here;
  const streams = states.map((known) => ({
    state: known,
    where: sql`${theirs} and state = ${literal(known)}`,
  }));
  return { rest: without("contractor", "state"), streams };
}

/** Named, since the planner would rather walk the whole organisation in the order asked for. */
const newestOfSite = (here: SQL) =>
  sql`select * from ${workOrder} indexed by work_order_site where ${here} and site_id = ${vary.site}
    order by id desc limit ${literal(SCANNED)}`;

/** The test on `none` is what lets the index be used, which leaves out work without an invoice. */
const invoicedIn = (here: SQL, invoice: string, state: WorkOrderState) =>
  sql`${here} and invoice_state <> 'none' and invoice_state = ${literal(invoice)} and state = ${literal(state)}`;

function searched(orgId: string, typed: string): SQL {
  if (!matchTyped(orgId, typed)) return sql`select * from ${workOrder} where 0`;
  return sql`select w.* from (select key from work_order_search where work_order_search match ${vary.match}
    order by rowid desc limit ${literal(HITS)}) hit
    cross join ${workOrder} w where w.org_id = ${vary.org} and w.id = hit.key`;
}

/** All of these selects as one. */
export function together(terms: SQL[]): SQL {
  if (terms.length === 0)
    return sql`select null as id, null as state_at, 0 as total, 0 as fits, 0 as seen where 0`;
  return unionOf(terms);
}

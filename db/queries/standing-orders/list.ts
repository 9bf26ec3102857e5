import { and, asc, desc, eq, gte, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { standingFigures } from "#domain/standing-order/figures.ts";
import type { StandingFilter } from "#domain/standing-order/filters.ts";
import { runsOutOn } from "#domain/standing-order/forecast.ts";
import { phaseOf, RENEW_DAYS } from "#domain/standing-order/phase.ts";
import { daysAfter } from "#domain/time/days.ts";
import type { Db } from "../../client.ts";
import { outer } from "../../outer.ts";
import { contractor, standingOrder, standingOrderDay } from "../../schema/index.ts";
import { reachableStandingOrders } from "../../scopes.ts";
import { holds } from "../keyset.ts";

const PAGE = 50;

interface Asked {
  filter: StandingFilter;
  q: string;
  /** The `next` of the page before. */
  after?: string | undefined;
  /** `YYYY-MM-DD` where the organisation is. */
  today: string;
}

const used = sql`(${standingOrder.reservedMinor} + ${standingOrder.committedMinor} + ${standingOrder.billedMinor})`;

/** What one row's call-offs take, up to today and after: enough for the day it runs out. */
const drawsOf = (today: string) =>
  sql<string>`(
  select json_array(min(d.day), max(d.day) filter (where d.day <= ${today} and d.amount_minor > 0),
    coalesce(sum(d.amount_minor) filter (where d.day <= ${today}), 0),
    max(d.day) filter (where d.amount_minor > 0), coalesce(sum(d.amount_minor), 0))
  from ${standingOrderDay} d
  where d.org_id = ${outer(standingOrder.orgId)} and d.standing_order_id = ${outer(standingOrder.id)})`.as(
    "draws",
  );

const open = eq(standingOrder.state, "open");

const within = (filter: StandingFilter, today: string): SQL | undefined =>
  ({
    open: and(open, gte(standingOrder.validTo, today)),
    ending: and(
      open,
      gte(standingOrder.validTo, today),
      lte(standingOrder.validTo, daysAfter(today, RENEW_DAYS)),
    ),
    used: and(open, gte(standingOrder.validTo, today), sql`${used} * 4 >= ${standingOrder.capMinor} * 3`),
    over: or(eq(standingOrder.state, "closed"), lt(standingOrder.validTo, today)),
    all: undefined,
  })[filter];

/** Standing orders a viewer may reach, those that end first at the top. `next` is where the following page begins, or null. */
export async function listStandingOrders(db: Db, viewer: Viewer, { filter, q, after, today }: Asked) {
  const isOver = filter === "over" || filter === "all";
  const direction = isOver ? desc : asc;
  const [day = "", id = ""] = (after ?? "").split("_");
  const key = sql`(${standingOrder.validTo}, ${standingOrder.id})`;
  const rows = await db
    .select({
      id: standingOrder.id,
      number: standingOrder.number,
      title: standingOrder.title,
      state: standingOrder.state,
      currency: standingOrder.currency,
      contractorId: standingOrder.contractorId,
      contractorName: sql<string>`${contractor.name}`.as("contractor_name"),
      validFrom: standingOrder.validFrom,
      validTo: standingOrder.validTo,
      capMinor: standingOrder.capMinor,
      reservedMinor: standingOrder.reservedMinor,
      committedMinor: standingOrder.committedMinor,
      billedMinor: standingOrder.billedMinor,
      callOffs: standingOrder.callOffs,
      draws: drawsOf(today),
    })
    .from(standingOrder)
    .innerJoin(
      contractor,
      and(eq(contractor.orgId, standingOrder.orgId), eq(contractor.id, standingOrder.contractorId)),
    )
    .where(
      and(
        reachableStandingOrders(viewer),
        within(filter, today),
        after ? sql`${key} ${sql.raw(isOver ? "<" : ">")} (${day}, ${id})` : undefined,
        holds(q, standingOrder.number, standingOrder.title, contractor.name),
      ),
    )
    .orderBy(direction(standingOrder.validTo), direction(standingOrder.id))
    .limit(PAGE + 1);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return {
    rows: rows.slice(0, PAGE).map(({ draws, ...row }) => ({
      ...row,
      phase: phaseOf(row, today),
      figures: standingFigures(row, row.capMinor),
      runsOutOn: runsOutOn({ ...row, days: daysOf(draws), today }),
    })),
    next: last ? `${last.validTo}_${last.id}` : null,
  };
}

export type ListedStanding = Awaited<ReturnType<typeof listStandingOrders>>["rows"][number];

/** Days that are forecast from as the whole of them would be: the first, the last up to today, and the last of all. */
function daysOf(draws: string) {
  const [first, lastPassed, passed, last, all] = JSON.parse(draws) as [
    string | null,
    string | null,
    number,
    string | null,
    number,
  ];
  return [
    ...(first ? [{ day: first, amountMinor: 0 }] : []),
    ...(lastPassed ? [{ day: lastPassed, amountMinor: passed }] : []),
    ...(last && all > passed ? [{ day: last, amountMinor: all - passed }] : []),
  ];
}

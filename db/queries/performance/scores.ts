import { type SQL, sql } from "drizzle-orm";
import type { Figure, Figures } from "#domain/performance/grade.ts";
import { type Measure, measures } from "#domain/performance/measures.ts";
import { type DayWindow, partsOf, type WindowParts } from "#domain/performance/window.ts";
import { contractor, performanceJob, scoreMonth, workOrder } from "../../schema/index.ts";
import { literal } from "../board-source.ts";
import { overdueMeasures, overdueOf, STILL_OPEN } from "./overdue.ts";

/** Whose work of which days is counted. */
export interface Counted {
  orgId: string;
  /** Contractors as a JSON list, or with null all of the trade. */
  contractorIds: string | null;
  trade?: string | undefined;
  window: DayWindow;
  /** Whether a row is to be of one month; otherwise its month is blank. */
  byMonth?: boolean;
  siteId?: string | undefined;
  jobTypeId?: string | undefined;
  /** UTC ms: what is open and past its date by then counts as missed. */
  now: number;
}

const SUMS = ["margin_n", "margin_ms", "decide_n", "decide_ms", "pay_n", "pay_ms"] as const;
const COLUMNS = [
  "jobs",
  ...measures.flatMap((measure) => [`${measure}_n`, `${measure}_hit`, `${measure}_disputed`]),
  ...SUMS,
];
const sumsOf = (table: string) => COLUMNS.map((name) => `sum(${table}.${name}) as ${name}`).join(", ");
const MONTH_OF_DAY = "substr(p.on_day, 1, 7)";

/** Rows of counts, each with its `contractor_id` and, where they are asked for by month, `month`, that add up to what was counted. */
export function scores(counted: Counted, { months, edges }: WindowParts = partsOf(counted.window)): SQL {
  const { window, siteId, jobTypeId } = counted;
  const isWhole = !siteId && !jobTypeId;
  const parts = [
    ...(months && isWhole ? [monthly(counted, months)] : []),
    // The days around whole months are each of one month
    ...(isWhole ? edges : [window]).map((each) => daily(counted, each, months !== null && isWhole)),
    overdue(counted),
  ];
  return sql.join(parts, sql` union all `);
}

/** What each part is summed by before the parts are put together: the fewer rows, the less there is to carry. */
const sumsBy = ({ byMonth }: Counted, table: string, month: string, only?: SQL) => ({
  head: sql`select ${sql.raw(table)}.contractor_id, ${byMonth ? (only ?? sql.raw(month)) : sql`''`} as month, ${sql.raw(sumsOf(table))}`,
  tail: sql.raw(`group by ${table}.contractor_id${byMonth && !only ? `, ${month}` : ""}`),
});

const those = ({ orgId, contractorIds, trade }: Counted): SQL =>
  contractorIds === null
    ? sql`(select id from ${contractor} where org_id = ${orgId}${trade ? sql` and trade = ${trade}` : sql``})`
    : sql`(select value from json_each(${contractorIds}))`;

function monthly(counted: Counted, { first, last }: { first: string; last: string }) {
  const { head, tail } = sumsBy(counted, "s", "s.month");
  return sql`${head} from ${scoreMonth} s where s.org_id = ${counted.orgId} and s.contractor_id in ${those(counted)}
    and s.month between ${first} and ${last} ${tail}`;
}

/**
 * Of all contractors, a site is read along its work orders and a job type along its own index: the `+` keeps the
 * contractors away from the choice.
 */
function daily(counted: Counted, { from, to }: DayWindow, isOneMonth: boolean) {
  const { orgId, contractorIds, siteId, jobTypeId } = counted;
  const all = contractorIds === null;
  const source =
    all && siteId
      ? sql`${workOrder} w cross join ${performanceJob} p on p.org_id = w.org_id and p.work_order_id = w.id
          and w.org_id = ${orgId} and w.site_id = ${siteId}`
      : sql`${performanceJob} p`;
  const { head, tail } = sumsBy(
    counted,
    "p",
    MONTH_OF_DAY,
    isOneMonth ? sql`substr(${from}, 1, 7)` : undefined,
  );
  return sql`${head} from ${source}
    where p.org_id = ${orgId} and ${sql.raw(all && (siteId || jobTypeId) ? "+" : "")}p.contractor_id in ${those(counted)}
      and p.on_day between ${from} and ${to}${among(counted)} ${tail}`;
}

const among = ({ siteId, jobTypeId }: Counted): SQL =>
  sql`${siteId ? sql` and p.site_id = ${siteId}` : sql``}${jobTypeId ? sql` and p.job_type_id = ${jobTypeId}` : sql``}`;

/**
 * Open work whose time has passed, along the index of open facts: the log has no row that says so. What is late is worked
 * out once for each fact and summed at once, since there may be thousands.
 */
function overdue(counted: Counted) {
  const { orgId, window, now, byMonth } = counted;
  const late = sql.join(
    overdueMeasures.map((measure) => sql`${overdueOf(measure, now)} as ${sql.raw(measure)}`),
    sql`, `,
  );
  const counts = measures.map((measure) => {
    if (!overdueMeasures.includes(measure)) return sql`0, 0, 0`;
    const flag = sql.raw(measure);
    return sql`sum(${flag}), 0, sum(${flag} and instr(open_disputes, ${literal(`|${measure}|`)}) > 0)`;
  });
  return sql`select * from (
    with open_work as materialized (
      select p.contractor_id, ${sql.raw(byMonth ? MONTH_OF_DAY : "''")} as month, p.jobs, p.open_disputes, ${late}
      from ${performanceJob} p
      where p.org_id = ${orgId} and p.contractor_id in ${those(counted)} and ${STILL_OPEN}
        and p.on_day between ${window.from} and ${window.to}${among(counted)}
    )
    select contractor_id, month, sum(not jobs and (${sql.raw(overdueMeasures.join(" or "))})),
      ${sql.join(counts, sql`, `)}, ${sql.raw(SUMS.map(() => "0").join(", "))}
    from open_work group by contractor_id${sql.raw(byMonth ? ", month" : "")})`;
}

/** The sums of `scores`, to select from it. Each has a name of its own, as a batch needs. */
export const scoreSums: Record<string, SQL.Aliased<number>> = Object.fromEntries(
  COLUMNS.map((name) => [name, sql<number>`coalesce(sum(${sql.raw(name)}), 0)`.as(name)]),
);

/** What was counted of a contractor. */
export interface Score {
  /** With anything to measure. */
  jobs: number;
  figures: Figures;
  /** How long before the agreed date work was completed, on the mean; below zero is after it. */
  margin: Mean;
  /** How long invoices waited for a decision, and approved ones for payment. */
  decide: Mean;
  pay: Mean;
}

export interface Mean {
  n: number;
  /** Milliseconds; null where there is nothing to measure. */
  meanMs: number | null;
}

export function toScore(row: Readonly<Record<string, unknown>> = {}): Score {
  const count = (name: string) => Number(row[name] ?? 0);
  const figure = (measure: Measure): Figure => ({
    n: count(`${measure}_n`),
    hit: count(`${measure}_hit`),
    disputed: count(`${measure}_disputed`),
  });
  const mean = (name: string): Mean => {
    const n = count(`${name}_n`);
    return { n, meanMs: n > 0 ? Math.round(count(`${name}_ms`) / n) : null };
  };
  return {
    jobs: count("jobs"),
    figures: Object.fromEntries(measures.map((measure) => [measure, figure(measure)])) as Figures,
    margin: mean("margin"),
    decide: mean("decide"),
    pay: mean("pay"),
  };
}

import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Measure } from "#domain/performance/measures.ts";
import type { Priority } from "#domain/performance/targets.ts";
import { at, flag, keyed, minor, tally } from "./columns.ts";

/** A day on which the organisation is closed, "2026-12-25". */
export const holiday = sqliteTable(
  "holiday",
  { orgId: text().notNull(), day: text().notNull(), name: text().notNull() },
  (t) => [primaryKey({ columns: [t.orgId, t.day] })],
);

/** How long contractors have, in minutes; blank is no target. `jobTypeId` is blank in the row for all types. */
export const targetTime = sqliteTable(
  "target_time",
  {
    orgId: text().notNull(),
    priority: text().$type<Priority>().notNull(),
    jobTypeId: text().notNull().default(""),
    respondMinutes: integer(),
    attendMinutes: integer(),
    completeMinutes: integer(),
    business: flag().notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.priority, t.jobTypeId] })],
);

/** What a contractor says is wrong about one work order in one figure, and what staff answered (rule K2). */
export const performanceDispute = sqliteTable(
  "performance_dispute",
  {
    ...keyed(),
    jobId: text().notNull(),
    workOrderId: text().notNull(),
    turn: integer().notNull(),
    contractorId: text().notNull(),
    /** Of the work order. */
    number: integer().notNull(),
    measure: text().$type<Measure>().notNull(),
    reason: text().notNull(),
    state: text().$type<"open" | "upheld" | "refused">().notNull().default("open"),
    raisedBy: text().notNull(),
    /** Blank in those of before they were written to. */
    raisedById: text(),
    raisedAt: at().notNull(),
    answer: text(),
    answeredBy: text(),
    answeredAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("performance_dispute_once").on(t.orgId, t.workOrderId, t.turn, t.measure),
    index("performance_dispute_contractor").on(t.orgId, t.contractorId, t.raisedAt, t.id),
  ],
);

/**
 * One giving of a work order to a contractor, folded from the log by triggers (migration 0023), which nothing else
 * writes. What each measure makes of it is worked out by the database: `<measure>_n`, `_hit` and `_disputed`, 0 or 1.
 */
export const performanceJob = sqliteTable(
  "performance_job",
  {
    orgId: text().notNull(),
    contractorId: text().notNull(),
    /** "2026-03-03", on the organisation's calendar: what it is counted under. */
    onDay: text().notNull(),
    workOrderId: text().notNull(),
    /** Counts how often the work order was given. */
    turn: integer().notNull(),
    number: integer().notNull(),
    siteId: text().notNull(),
    jobTypeId: text(),
    priority: text().$type<Priority>().notNull(),
    givenAt: at().notNull(),
    respondBy: at(),
    attendBy: at(),
    firstBy: at(),
    agreedBy: at(),
    firstPriceMinor: minor(),
    respondedAt: at(),
    declined: tally(),
    attendedAt: at(),
    visits: tally(),
    completedAt: at(),
    completions: tally(),
    returned: tally(),
    closedAt: at(),
    /** Declined, cancelled or taken back. */
    endedAt: at(),
    invoices: tally(),
    cleanInvoices: tally(),
    bills: tally(),
    billedMinor: tally(),
    decideN: tally(),
    decideMs: tally(),
    payN: tally(),
    payMs: tally(),
    openDisputes: text().notNull().default("|"),
    upheldDisputes: text().notNull().default("|"),
    /** Since when it waits for the organisation, and the clock stands. */
    heldAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.contractorId, t.onDay, t.workOrderId, t.turn] }),
    uniqueIndex("performance_job_work").on(t.orgId, t.workOrderId, t.turn),
    index("performance_job_open")
      .on(t.orgId, t.contractorId, t.onDay)
      .where(sql`completed_at is null and ended_at is null`),
    index("performance_job_type").on(t.orgId, t.jobTypeId, t.onDay).where(sql`job_type_id is not null`),
  ],
);

/** The measures of a contractor's facts, summed by month. Triggers keep it; its columns are read by name in SQL. */
export const scoreMonth = sqliteTable(
  "score_month",
  { orgId: text().notNull(), contractorId: text().notNull(), month: text().notNull() },
  (t) => [primaryKey({ columns: [t.orgId, t.contractorId, t.month] })],
);

/**
 * How far an organisation is counted afresh: the jobs that are fed again, then the contractors that are summed again. To
 * move either on does it (migration 0025); null is to the end.
 */
export const performanceRecount = sqliteTable("performance_recount", {
  orgId: text().primaryKey(),
  fedTo: text().default(""),
  summedTo: text().default(""),
});

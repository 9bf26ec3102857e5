import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Priority } from "#domain/performance/targets.ts";
import type { RateHours } from "#domain/rate/rates-on.ts";
import type { OnHoliday, ScheduleRule } from "#domain/schedule/rule.ts";
import { at, flag, keyed, milli, minor, version } from "./columns.ts";

/** A line as it is asked for each time: it is priced when the work order is made. */
export interface ScheduledLine {
  description: string;
  quantityMilli: number;
  unit: string;
  unitPriceMinor: number;
  rate?: { cardId: string; code: string; hours: RateHours } | undefined;
  costMinor?: number | undefined;
}

/** Work that comes round under a standing order. Days are `YYYY-MM-DD` where the organisation is. */
export const workSchedule = sqliteTable(
  "work_schedule",
  {
    ...keyed(),
    standingOrderId: text().notNull(),
    description: text().notNull(),
    assetId: text().notNull(),
    jobTypeId: text(),
    priority: text().$type<Priority>().notNull().default("normal"),
    /** One item a line. */
    checklist: text(),
    lines: text({ mode: "json" }).$type<ScheduledLine[]>().notNull(),
    nteMinor: minor(),
    rule: text({ mode: "json" }).$type<ScheduleRule>().notNull(),
    startOn: text().notNull(),
    endOn: text(),
    /** Minutes of the day on the organisation's clock; null where only the day matters. */
    atMinute: integer(),
    durationMinutes: integer(),
    /** How many days ahead of its day work is made. */
    leadDays: integer().notNull(),
    onHoliday: text().$type<OnHoliday>().notNull(),
    /** The reading from which a meter is counted: that at which work was last made. */
    meterFromMilli: milli(),
    /** Up to this day of the rule all is made, skipped or let go. */
    madeThrough: text().notNull(),
    /** The day from which to look for something to make; blank is at once, null is never. */
    lookOn: text(),
    pausedAt: at(),
    removedAt: at(),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("work_schedule_standing").on(t.orgId, t.standingOrderId, t.id),
    index("work_schedule_asset").on(t.orgId, t.assetId),
    index("work_schedule_due")
      .on(t.lookOn)
      .where(sql`look_on is not null and paused_at is null and removed_at is null`),
  ],
);

/** What is written down about one occurrence, which is known by the day of the rule. */
export const scheduleOccurrence = sqliteTable(
  "schedule_occurrence",
  {
    orgId: text().notNull(),
    scheduleId: text().notNull(),
    onDay: text().notNull(),
    movedTo: text(),
    skipped: flag().notNull().default(false),
    workOrderId: text(),
    /** Why it could not be made when that was last tried. */
    problem: text(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.scheduleId, t.onDay] }),
    index("schedule_occurrence_work").on(t.orgId, t.workOrderId).where(sql`work_order_id is not null`),
  ],
);

import { toCalendar } from "#db/queries/calendar.ts";
import type { Organisation } from "#db/queries/organisation.ts";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import type { ActivityData } from "#domain/log/activity.ts";
import { type Target, targetDates, targetFor } from "#domain/performance/targets.ts";
import { dayKey } from "#domain/time/day.ts";

interface Known {
  organisation: Organisation;
  holidays: { day: string }[];
  targets: Target[];
  now: number;
}

type Dated = Pick<
  WorkOrderRow,
  "priority" | "jobTypeId" | "siteId" | "dueAt" | "dueIsTarget" | "scheduledFrom"
>;

type Dates = Pick<WorkOrderRow, "respondBy" | "attendBy" | "firstBy" | "dueAt" | "dueIsTarget" | "holdCause">;

/** The target dates of work that is given to a contractor now. A due date that somebody chose stands. */
export function givenDates({ organisation, holidays, targets, now }: Known, row: Dated): Dates {
  const target = targetFor(targets, row.priority, row.jobTypeId);
  const calendar = toCalendar(organisation, holidays);
  const asked = { givenAt: now, startsAt: row.scheduledFrom };
  const { respondBy, attendBy, completeBy } = targetDates(target, asked, calendar);
  const chosen = row.dueIsTarget ? null : row.dueAt;
  const dueAt = chosen ?? completeBy;
  return {
    respondBy,
    attendBy,
    firstBy: dueAt,
    dueAt,
    dueIsTarget: chosen === null && dueAt !== null,
    holdCause: null,
  };
}

/** What the row of the log says of it, from which a contractor's figures are counted. `agreedMinor` is the order's sum. */
export const givenFacts = (
  { timeZone }: Pick<Organisation, "timeZone">,
  now: number,
  row: Pick<Dated, "priority" | "jobTypeId" | "siteId"> & Partial<Dates>,
  agreedMinor: number | null,
): ActivityData => ({
  on: dayKey(now, timeZone),
  siteId: row.siteId,
  jobTypeId: row.jobTypeId,
  priority: row.priority,
  respondBy: row.respondBy ?? null,
  attendBy: row.attendBy ?? null,
  completeBy: row.firstBy ?? null,
  dueAt: row.dueAt ?? null,
  agreedMinor,
});

import { and, eq, isNull } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Occurrence } from "#domain/schedule/planned.ts";
import { upcoming } from "#domain/schedule/upcoming.ts";
import { scheduleTitle, scheduleWords } from "#domain/schedule/words.ts";
import { daysAfter } from "#domain/time/days.ts";
import type { Db } from "../../client.ts";
import { workSchedule } from "../../schema/index.ts";
import {
  type OccurrenceRow,
  occurrencesStatement,
  openDaysReads,
  type ScheduleRow,
  schedulesStatement,
  toOpenDays,
} from "./kept.ts";

const SHOWN = 10;

/** The statements that the recurring work of a standing order is read by, for a batch; for `toRecurring`. */
export function recurringReads(db: Db, viewer: Viewer, standingOrderId: string, now: number) {
  const ofThis = and(eq(workSchedule.standingOrderId, standingOrderId), isNull(workSchedule.removedAt));
  // No zone is a day behind it
  const from = daysAfter(new Date(now).toISOString().slice(0, 10), -2);
  return [
    schedulesStatement(db, viewer, ofThis),
    occurrencesStatement(db, viewer, ofThis, from),
    ...openDaysReads(db, viewer.orgId, now),
  ] as const;
}

/** Recurring work as one side sees it, with what comes next. Why something is not made yet is for staff. */
export function toRecurring(
  { viewer: { kind }, today, state }: { viewer: Viewer; today: string; state: "open" | "closed" },
  schedules: ScheduleRow[],
  rows: OccurrenceRow[],
  ...calendar: Parameters<typeof toOpenDays>
) {
  const open = toOpenDays(...calendar);
  const bySchedule = Map.groupBy(rows, ({ scheduleId }) => scheduleId);
  const told = (schedule: ScheduleRow, one: Occurrence<OccurrenceRow>) => ({
    scheduleId: schedule.id,
    title: scheduleTitle(schedule.description),
    place: `${schedule.assetName}, ${schedule.siteName}`,
    onDay: one.onDay,
    workOn: one.workOn ?? one.onDay,
    moved: one.kept?.movedTo != null,
    state: kind === "staff" || one.state !== "stuck" ? one.state : ("planned" as const),
    problem: kind === "staff" ? (one.kept?.problem ?? null) : null,
    workOrderId: one.kept?.workOrderId ?? null,
    number: one.kept?.number ?? null,
  });
  const next = schedules
    .filter(({ pausedAt }) => pausedAt === null && state === "open")
    .flatMap((schedule) =>
      upcoming(schedule, bySchedule.get(schedule.id) ?? [], open, today, SHOWN).map((one) =>
        told(schedule, one),
      ),
    )
    .sort((a, b) => a.workOn.localeCompare(b.workOn));
  return {
    schedules: schedules.map((schedule) => ({
      id: schedule.id,
      title: scheduleTitle(schedule.description),
      place: `${schedule.assetName}, ${schedule.siteName}`,
      words: scheduleWords(schedule),
      paused: schedule.pausedAt !== null,
    })),
    next: next.slice(0, SHOWN),
  };
}

export type Recurring = ReturnType<typeof toRecurring>;

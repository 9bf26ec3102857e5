import { and, eq, isNull, or } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { otherDayOf } from "#domain/schedule/other-day.ts";
import type { Occurrence } from "#domain/schedule/planned.ts";
import { upcoming } from "#domain/schedule/upcoming.ts";
import { scheduleTitle, scheduleWords } from "#domain/schedule/words.ts";
import { daysAfter, laterDay } from "#domain/time/days.ts";
import type { Db } from "../../client.ts";
import { workSchedule } from "../../schema/index.ts";
import { renewedBy } from "../standing-orders/renewals.ts";
import {
  type OccurrenceRow,
  occurrencesStatement,
  type ScheduleRow,
  schedulesStatement,
  toOpenDays,
} from "./kept.ts";

const SHOWN = 10;

interface Shown {
  viewer: Viewer;
  today: string;
  standing: { id: string; state: "open" | "closed"; validFrom: string; validTo: string };
}

/** The statements that recurring work of a standing order, and of the one it renews, is read by; for `toRecurring`. */
export function recurringReads(db: Db, viewer: Viewer, standingOrderId: string, since: string) {
  const ofThis = and(
    or(
      eq(workSchedule.standingOrderId, standingOrderId),
      eq(workSchedule.standingOrderId, renewedBy(viewer.orgId, standingOrderId)),
    ),
    isNull(workSchedule.removedAt),
  );
  return [schedulesStatement(db, viewer, ofThis), occurrencesStatement(db, viewer, ofThis, since)] as const;
}

/** Recurring work as one side sees it, with what comes next. Why something is not made yet is for staff. */
export function toRecurring(
  { viewer: { kind }, today, standing }: Shown,
  schedules: ScheduleRow[],
  rows: OccurrenceRow[],
  ...calendar: Parameters<typeof toOpenDays>
) {
  const open = toOpenDays(...calendar);
  const bySchedule = Map.groupBy(rows, ({ scheduleId }) => scheduleId);
  /** Still under the standing order that this one renews. */
  const comesOver = ({ standingOrderId }: ScheduleRow) => standingOrderId !== standing.id;
  const told = (schedule: ScheduleRow, one: Occurrence<OccurrenceRow>) => ({
    scheduleId: schedule.id,
    title: scheduleTitle(schedule.description),
    place: `${schedule.assetName}, ${schedule.siteName}`,
    onDay: one.onDay,
    workOn: one.workOn ?? one.onDay,
    otherDay: otherDayOf(schedule, one),
    state: kind === "staff" || one.state !== "stuck" ? one.state : ("planned" as const),
    canComeBack: one.state === "skipped" && one.onDay >= today,
    problem: kind === "staff" ? (one.kept?.problem ?? null) : null,
    workOrderId: one.kept?.workOrderId ?? null,
    number: one.kept?.number ?? null,
  });
  const next = schedules
    .filter(({ pausedAt }) => pausedAt === null && standing.state === "open")
    .flatMap((schedule) => {
      const since = comesOver(schedule) ? laterDay(today, standing.validFrom) : today;
      const madeThrough = comesOver(schedule)
        ? laterDay(schedule.madeThrough, daysAfter(standing.validFrom, -1))
        : schedule.madeThrough;
      return upcoming({ ...schedule, madeThrough }, bySchedule.get(schedule.id) ?? [], open, since, SHOWN)
        .filter(({ state, workOn }) => state !== "planned" || (workOn ?? "") <= standing.validTo)
        .map((one) => told(schedule, one));
    })
    .sort((a, b) => a.workOn.localeCompare(b.workOn));
  return {
    schedules: schedules.map((schedule) => ({
      id: schedule.id,
      title: scheduleTitle(schedule.description),
      place: `${schedule.assetName}, ${schedule.siteName}`,
      words: scheduleWords(schedule),
      paused: schedule.pausedAt !== null,
      comesOver: comesOver(schedule),
    })),
    next: next.slice(0, SHOWN),
  };
}

export type Recurring = ReturnType<typeof toRecurring>;

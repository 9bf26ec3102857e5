import { daysAfter, earlierDay } from "../time/days.ts";
import { isSettled, type Kept, type Occurrence, planned, type Schedule } from "./planned.ts";
import type { OpenDays } from "./shift.ts";

/** The next so many occurrences by the day of the rule, with those that are still to be made of days gone by. */
export function upcoming<Row extends Kept>(
  schedule: Schedule,
  rows: readonly Row[],
  open: OpenDays,
  today: string,
  most: number,
): Occurrence<Row>[] {
  const found: Occurrence<Row>[] = [];
  const next = daysAfter(schedule.madeThrough, 1);
  const earliest = rows.reduce((first, { onDay }) => earlierDay(onDay, first), next);
  const from = earlierDay(earliest, today);
  for (const one of planned(schedule, rows, open, from)) {
    const isOver = isSettled(one) || one.onDay < next;
    if (isOver && (one.kept === null || (one.workOn ?? one.onDay) < today) && one.onDay < today) continue;
    found.push(one);
    if (found.length >= most) break;
  }
  return found;
}

/** The next dates of a rule as it is being written, before anything of it is kept. */
export const previewed = (
  schedule: Omit<Schedule, "leadDays" | "madeThrough">,
  open: OpenDays,
  today: string,
  most: number,
): Occurrence[] =>
  upcoming({ ...schedule, leadDays: 0, madeThrough: daysAfter(today, -1) }, [], open, today, most);

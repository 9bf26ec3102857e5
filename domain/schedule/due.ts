import { daysAfter, laterDay } from "../time/days.ts";
import { isSettled, type Kept, type Occurrence, occurrence, planned, type Schedule } from "./planned.ts";
import { LONGEST_SHIFT, type OpenDays } from "./shift.ts";

/** Enough for a year of days ahead; what lies further is looked at when it comes nearer. */
const MOST = 400;

export interface Progress<Row extends Kept> {
  schedule: Schedule;
  rows: readonly Row[];
  open: OpenDays;
  today: string;
}

/** What is neither made nor let go and near enough to be made or to be looked at next, in order of its making. */
function unsettled<Row extends Kept>({ schedule, rows, open, today }: Progress<Row>): Occurrence<Row>[] {
  const reach = daysAfter(today, schedule.leadDays + LONGEST_SHIFT);
  const found: Occurrence<Row>[] = [];
  for (const one of planned(schedule, rows, open, daysAfter(schedule.madeThrough, 1))) {
    if (isSettled(one)) continue;
    found.push(one);
    if (one.onDay > reach || found.length >= MOST) break;
  }
  const last = found.at(-1)?.onDay ?? schedule.madeThrough;
  const further = rows
    .filter(({ onDay, movedTo }) => movedTo !== null && onDay > last)
    .map((row) => occurrence(schedule, row.onDay, row, open))
    .filter((one) => !isSettled(one));
  return [...found, ...further].sort((a, b) => a.makeOn.localeCompare(b.makeOn));
}

/** What is to be made today. */
export const dueOccurrences = <Row extends Kept>(asked: Progress<Row>): Occurrence<Row>[] =>
  unsettled(asked).filter(({ makeOn }) => makeOn <= asked.today);

/** Whether nothing is left to be made of work on a day or before it. */
export const isDoneBy = <Row extends Kept>(asked: Progress<Row>, day: string): boolean =>
  unsettled(asked).every(({ workOn }) => workOn === null || workOn > day);

/** Where a schedule stands once `rows` are written: how far all is settled, and from which day to look again. */
export function progress<Row extends Kept>(
  asked: Progress<Row>,
): { madeThrough: string; lookOn: string | null } {
  const { schedule, rows, open, today } = asked;
  const next = unsettled(asked)[0]?.makeOn;
  // What is stuck comes after what is due for the first time
  const lookOn = next === undefined ? null : laterDay(next, today);
  const horizon = schedule.rule.repeats === "meter" ? today : daysAfter(today, schedule.leadDays);
  let { madeThrough } = schedule;
  for (const one of planned(schedule, rows, open, daysAfter(madeThrough, 1))) {
    if (!isSettled(one) || one.onDay > horizon) break;
    madeThrough = one.onDay;
  }
  return { madeThrough, lookOn };
}

import { daysAfter } from "../time/days.ts";
import { ruleDays } from "./days.ts";
import type { OnHoliday, ScheduleRule } from "./rule.ts";
import { type OpenDays, shifted } from "./shift.ts";

/** As far as its days go. */
export interface Schedule {
  rule: ScheduleRule;
  /** `YYYY-MM-DD` where the organisation is; both ends are in. */
  startOn: string;
  endOn: string | null;
  leadDays: number;
  onHoliday: OnHoliday;
  /** Up to this day everything is made, skipped or let go. */
  madeThrough: string;
}

/** What is written down about one occurrence, which is known by the day of the rule. */
export interface Kept {
  onDay: string;
  movedTo: string | null;
  skipped: boolean;
  workOrderId: string | null;
  /** Why it could not be made when that was last tried. */
  problem: string | null;
}

export interface Occurrence<Row extends Kept = Kept> {
  onDay: string;
  /** The day of the work; null where a holiday leaves it out. */
  workOn: string | null;
  /** The day from which it is made. */
  makeOn: string;
  state: "planned" | "stuck" | "made" | "skipped" | "holiday";
  kept: Row | null;
}

/** Occurrences by the day of the rule, from a day on. Those of a meter come from what is written down alone. */
export function* planned<Row extends Kept>(
  schedule: Schedule,
  rows: readonly Row[],
  open: OpenDays,
  from: string,
): Generator<Occurrence<Row>> {
  const { rule, startOn, endOn } = schedule;
  const known = new Map(rows.map((row) => [row.onDay, row]));
  const days =
    rule.repeats === "meter"
      ? [...known.keys()].filter((day) => day >= from).sort()
      : ruleDays(rule, startOn, from);
  for (const day of days) {
    if (endOn !== null && day > endOn) return;
    yield occurrence(schedule, day, known.get(day) ?? null, open);
  }
}

export function occurrence<Row extends Kept>(
  { rule, leadDays, onHoliday }: Schedule,
  onDay: string,
  kept: Row | null,
  open: OpenDays,
): Occurrence<Row> {
  // What a meter asks for is due at once: the days ahead are what there is to do it in, and no holiday cancels it
  const isMeter = rule.repeats === "meter";
  const way = isMeter && onHoliday === "skip" ? "after" : onHoliday;
  const workOn = kept?.movedTo ?? shifted(isMeter ? daysAfter(onDay, leadDays) : onDay, way, open);
  const makeOn = daysAfter(workOn ?? onDay, -leadDays);
  return { onDay, workOn, makeOn, state: stateOf(kept, workOn), kept };
}

function stateOf(kept: Kept | null, workOn: string | null): Occurrence["state"] {
  if (kept?.workOrderId) return "made";
  if (kept?.skipped) return "skipped";
  if (workOn === null) return "holiday";
  return kept?.problem ? "stuck" : "planned";
}

/** Whether there is nothing more to do about it. */
export const isSettled = ({ state }: Pick<Occurrence, "state">): boolean =>
  state !== "planned" && state !== "stuck";

import { dayKey, padded } from "./day.ts";
import { momentOf, wallClock } from "./zone.ts";

/** When an organisation is open, on its own clock. */
export interface Calendar {
  timeZone: string;
  /** Days of the week, 1 is Monday. */
  days: readonly number[];
  /** Minutes of the day; closing at 1,440 is midnight. */
  fromMinute: number;
  toMinute: number;
  /** "2026-12-25" */
  holidays: ReadonlySet<string>;
}

/** No calendar is closed for longer; what looks so is never open. */
const LONGEST_CLOSED_DAYS = 400;

/**
 * The first moment by which `ms` of opening time have passed since `at`. A calendar that is never open counts as one
 * that always is: a target still has its date.
 */
export function addBusiness(at: number, ms: number, calendar: Calendar): number {
  if (ms <= 0) return at;
  if (isAlwaysOpen(calendar) || !isEverOpen(calendar)) return at + ms;
  let left = ms;
  let closedDays = 0;
  for (let day = 0; closedDays <= LONGEST_CLOSED_DAYS; day += 1) {
    const open = openOn(at, day, calendar);
    const [from, to] = open ?? [0, 0];
    const passed = Math.max(0, to - Math.max(from, at));
    if (passed >= left) return Math.max(from, at) + left;
    left -= passed;
    closedDays = open ? 0 : closedDays + 1;
  }
  return at + ms;
}

/** Milliseconds of opening time from one moment to a later one; none the other way. */
export function businessBetween(from: number, to: number, calendar: Calendar): number {
  if (to <= from) return 0;
  if (isAlwaysOpen(calendar) || !isEverOpen(calendar)) return to - from;
  let sum = 0;
  for (let day = 0; ; day += 1) {
    const [opens, closes] = openOn(from, day, calendar) ?? [0, 0];
    sum += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
    if (dayAfter(from, day, calendar) >= to) return sum;
  }
}

const isAlwaysOpen = ({ days, fromMinute, toMinute, holidays }: Calendar) =>
  new Set(days).size === 7 && fromMinute === 0 && toMinute === DAY_MINUTES && holidays.size === 0;

const isEverOpen = ({ days, fromMinute, toMinute }: Calendar) => days.length > 0 && fromMinute < toMinute;

const DAY_MINUTES = 1_440;

/** When it opens and closes on the local day `offset` days after that of `at`; null where it stays closed. */
function openOn(at: number, offset: number, calendar: Calendar): [number, number] | null {
  const { timeZone, days, fromMinute, toMinute, holidays } = calendar;
  const { year, month, day } = wallClock(at, timeZone);
  const date = new Date(Date.UTC(year, month - 1, day + offset));
  const key = `${padded(date.getUTCFullYear(), 4)}-${padded(date.getUTCMonth() + 1)}-${padded(date.getUTCDate())}`;
  if (!days.includes(date.getUTCDay() || 7) || holidays.has(key)) return null;
  const opens = momentAt(at, offset, fromMinute, timeZone);
  const closes = momentAt(at, offset, toMinute, timeZone);
  // A zone that crossed the date line has no such day
  return closes > opens && dayKey(opens, timeZone) === key ? [opens, closes] : null;
}

const dayAfter = (at: number, offset: number, { timeZone }: Calendar) =>
  momentAt(at, offset + 1, 0, timeZone);

function momentAt(at: number, offset: number, minute: number, timeZone: string): number {
  const { year, month, day } = wallClock(at, timeZone);
  return momentOf({ year, month, day: day + offset, hour: 0, minute }, timeZone);
}

export type WallClock = { year: number; month: number; day: number; hour: number; minute: number };

/** What the clock on the wall shows in an IANA zone at a UTC moment; `month` counts from 1. */
export function wallClock(at: number, timeZone: string): WallClock {
  const offset = at < WHOLE_MINUTES ? null : offsetOn(Math.floor(at / aDay), timeZone);
  if (offset === null) return asked(at, timeZone);
  const shown = new Date(at + offset);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  };
}

/** The wall clock read as if it stood in UTC: what two moments' days and hours are compared by. */
export function asUtc({ year, month, day, hour, minute }: WallClock): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

/**
 * The UTC moment at which the wall shows this time. When clocks go back the earlier of the two is meant;
 * a time that clocks skip is read with the offset before the change, so 02:30 becomes 03:30.
 */
export function momentOf(clock: WallClock, timeZone: string): number {
  const wall = asUtc(clock);
  const before = wall - offsetAt(wall - aDay, timeZone);
  if (asUtc(wallClock(before, timeZone)) === wall) return before;
  const after = wall - offsetAt(wall + aDay, timeZone);
  return asUtc(wallClock(after, timeZone)) === wall ? after : before;
}

const aDay = 86_400_000;
const aMinute = 60_000;

function offsetAt(at: number, timeZone: string): number {
  return asUtc(asked(at, timeZone)) - Math.floor(at / aMinute) * aMinute;
}

/** Before, some zones were off by seconds too. */
const WHOLE_MINUTES = Date.UTC(1973, 0);
const MOST_DAYS = 2_000;
const offsets = new Map<string, Map<number, number | null>>();

/** How far a zone is from UTC on one UTC day, worked out once; null for a day on which its clocks change. */
function offsetOn(day: number, timeZone: string): number | null {
  const days = offsets.get(timeZone) ?? new Map<number, number | null>();
  const known = days.get(day);
  if (known !== undefined) return known;
  const offset = offsetAt(day * aDay, timeZone);
  const found = offset === offsetAt((day + 1) * aDay - 1, timeZone) ? offset : null;
  if (days.size >= MOST_DAYS) days.clear();
  days.set(day, found);
  offsets.set(timeZone, days);
  return found;
}

function asked(at: number, timeZone: string): WallClock {
  const shown: Record<string, number> = {};
  for (const { type, value } of clockFormat(timeZone).formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = shown;
  return { year, month, day, hour, minute };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function clockFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
  formats.set(timeZone, format);
  return format;
}

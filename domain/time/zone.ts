export type WallClock = { year: number; month: number; day: number; hour: number; minute: number };

/** What the clock on the wall shows in an IANA zone at a UTC moment; `month` counts from 1. */
export function wallClock(at: number, timeZone: string): WallClock {
  const shown: Record<string, number> = {};
  for (const { type, value } of clockFormat(timeZone).formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = shown;
  return { year, month, day, hour, minute };
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
  return asUtc(wallClock(at, timeZone)) - Math.floor(at / aMinute) * aMinute;
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

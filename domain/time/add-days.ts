import { momentOf, wallClock } from "./zone.ts";

const MINUTE = 60_000;

/** The same time on the wall clock `days` calendar days later, whatever the clocks did between. */
export function addDays(at: number, days: number, timeZone: string): number {
  const clock = wallClock(at, timeZone);
  const withinMinute = at - Math.floor(at / MINUTE) * MINUTE;
  return momentOf({ ...clock, day: clock.day + days }, timeZone) + withinMinute;
}

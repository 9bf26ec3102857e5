import type { Today } from "#db/queries/work-lists.ts";
import { dayKey } from "#domain/time/day.ts";
import { parseDay, parseEndOfDay } from "#domain/time/input.ts";

/** The calendar day of `now` where the organisation is. */
export function todayAt(now: number, timeZone: string): Today {
  const day = dayKey(now, timeZone);
  return { now, from: parseDay(day, timeZone) ?? now, to: parseEndOfDay(day, timeZone) ?? now };
}

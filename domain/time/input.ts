import { dayKey } from "./day.ts";
import { formatTime } from "./format.ts";
import type { WallClock } from "./zone.ts";
import { asUtc, momentOf } from "./zone.ts";

/** Value of a date field, "2026-03-03". */
export function dayInput(at: number, timeZone: string): string {
  return dayKey(at, timeZone);
}

/** Value of a date and time field, "2026-03-03T14:05". */
export function momentInput(at: number, timeZone: string): string {
  return `${dayKey(at, timeZone)}T${formatTime(at, timeZone)}`;
}

/** First UTC millisecond of "YYYY-MM-DD" in the zone, or null when there is no such day. */
export function parseDay(text: string, timeZone: string): number | null {
  return parseMoment(`${text}T00:00`, timeZone);
}

/** Last UTC millisecond of "YYYY-MM-DD" in the zone: when work due "on the 3rd" becomes late. */
export function parseEndOfDay(text: string, timeZone: string): number | null {
  const clock = readClock(`${text}T00:00`);
  return clock && momentOf({ ...clock, day: clock.day + 1 }, timeZone) - 1;
}

/** UTC milliseconds of "YYYY-MM-DDTHH:mm" in the zone, or null when there is no such date or time. */
export function parseMoment(text: string, timeZone: string): number | null {
  const clock = readClock(text);
  return clock && momentOf(clock, timeZone);
}

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

function readClock(text: string): WallClock | null {
  const [, year, month, day, hour, minute] = (shape.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  if (hour === undefined || minute === undefined) return null;
  const clock = { year, month, day, hour, minute };
  const exists = new Date(asUtc(clock)).toISOString().startsWith(text);
  return exists ? clock : null;
}

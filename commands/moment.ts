import { invalid } from "#domain/refusal.ts";
import { parseDay, parseEndOfDay, parseMoment } from "#domain/time/input.ts";
import type { Moment } from "./input.ts";

/** UTC ms of what was entered. A day without a time means its end: work due "on the 3rd" is late on the 4th. */
export const resolveMoment = (entered: Moment | undefined, timeZone: string, field: string) =>
  resolve(entered, timeZone, field, parseEndOfDay);

/** The same for when something begins: a day without a time means its first moment. */
export const resolveStart = (entered: Moment | undefined, timeZone: string, field: string) =>
  resolve(entered, timeZone, field, parseDay);

function resolve(
  entered: Moment | undefined,
  timeZone: string,
  field: string,
  ofDay: typeof parseDay,
): number | null {
  if (entered === undefined) return null;
  if (typeof entered === "number") return entered;
  const at = entered.includes("T") ? parseMoment(entered, timeZone) : ofDay(entered, timeZone);
  if (at === null) throw invalid("Enter a date that exists.", field);
  return at;
}

import { dayKey } from "./day.ts";
import { formatDay, formatTime } from "./format.ts";

/** "Tue 3 Mar 2026" of "2026-03-03": with its year, since a document is read in other years too. */
export function wholeDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date));
  // Seen from long ago no year goes without saying
  return Number.isNaN(at) ? day : formatDay(at, Date.UTC(1970), "UTC");
}

/** The same of a moment, on the calendar of the zone. */
export const wholeDayOf = (at: number, timeZone: string): string => wholeDay(dayKey(at, timeZone));

/** "Tue 3 Mar 2026, 12:00". */
export const wholeMomentOf = (at: number, timeZone: string): string =>
  `${wholeDayOf(at, timeZone)}, ${formatTime(at, timeZone)}`;

import { daysAfter } from "../time/days.ts";
import { weekdayOf } from "./days.ts";
import type { OnHoliday } from "./rule.ts";

/** When an organisation works, as far as days go. */
export interface OpenDays {
  /** Days of the week, 1 is Monday. */
  days: readonly number[];
  /** "2026-12-25" */
  holidays: ReadonlySet<string>;
}

/** No organisation is closed for longer; where all of it is closed, work stays on its day. */
export const LONGEST_SHIFT = 31;

/**
 * The day on which work is done that falls on `day`: another only where that is a holiday, and null where it is then
 * left out. A day on which the organisation is closed every week is no holiday: the rule names it on purpose.
 */
export function shifted(day: string, onHoliday: OnHoliday, { days, holidays }: OpenDays): string | null {
  if (!holidays.has(day) || onHoliday === "same") return day;
  if (onHoliday === "skip") return null;
  const way = onHoliday === "before" ? -1 : 1;
  for (let far = 1; far <= LONGEST_SHIFT; far += 1) {
    const other = daysAfter(day, way * far);
    const isOpen = days.length === 0 || days.includes(weekdayOf(other));
    if (isOpen && !holidays.has(other)) return other;
  }
  return day;
}

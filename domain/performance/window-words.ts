import { wholeDay } from "../time/whole-day.ts";
import { type DayWindow, lastDays, windowDays } from "./window.ts";

/** The days of a window that is "the last so many"; null for any other. */
export const standardDays = (window: DayWindow, today: string): (typeof windowDays)[number] | null =>
  windowDays.find((days) => window.to === today && lastDays(days, today).from === window.from) ?? null;

/** "last 90 days", or "Tue 3 Mar 2026 to Fri 6 Mar 2026" */
export function windowWords(window: DayWindow, today: string): string {
  const days = standardDays(window, today);
  return days ? `last ${days} days` : `${wholeDay(window.from)} to ${wholeDay(window.to)}`;
}

/** The twelve months up to the end of a window, "2026-03", oldest first. */
export function yearOfMonths({ to }: DayWindow): string[] {
  const [year = 0, month = 1] = to.split("-").map(Number);
  return Array.from({ length: 12 }, (_, back) =>
    new Date(Date.UTC(year, month - 12 + back, 1)).toISOString().slice(0, 7),
  );
}

const aDay = 86_400_000;

const utc = (day: string) => Date.parse(`${day}T00:00Z`);
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The calendar day so many days after one, both `YYYY-MM-DD`; no zone comes into it. */
export const daysAfter = (day: string, days: number): string => dayOf(utc(day) + days * aDay);

/** How many days one calendar day is after another, both `YYYY-MM-DD`. */
export const daysFrom = (from: string, to: string): number => (utc(to) - utc(from)) / aDay;

/** The same date so many months on; the last of its month where there is no such date. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const longest = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, longest)));
}

/** The first of two calendar days. */
export function earlierDay(day: string, other: string): string {
  return day.localeCompare(other) < 0 ? day : other;
}

export function laterDay(day: string, other: string): string {
  return day.localeCompare(other) < 0 ? other : day;
}

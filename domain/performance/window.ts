import { padded } from "../time/day.ts";

/** Days as "2026-03-03", both ends in. */
export interface DayWindow {
  from: string;
  to: string;
}

export const windowDays = [30, 90, 365] as const;
export const USUAL_DAYS = 90;

const DAY = 86_400_000;
const LONGEST_DAYS = 10 * 366;

const utcOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const daysAfter = (day: string, days: number) => dayOf(utcOf(day) + days * DAY);
const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && utcOf(text) > 0 && dayOf(utcOf(text)) === text;

/** The last so many days, today included. */
export const lastDays = (days: number, today: string): DayWindow => ({
  from: daysAfter(today, 1 - days),
  to: today,
});

/** What an address asks for: `days`, or `from` and `to`. What makes no sense is the usual window. */
export function readWindow(asked: URLSearchParams, today: string): DayWindow {
  const [from, to] = [asked.get("from") ?? "", asked.get("to") ?? ""];
  if (isDay(from) && isDay(to) && from <= to && utcOf(to) - utcOf(from) < LONGEST_DAYS * DAY)
    return { from, to };
  const days = windowDays.find((each) => `${each}` === asked.get("days")) ?? USUAL_DAYS;
  return lastDays(days, today);
}

export interface WindowParts {
  /** Whole months from first to last, "2026-03"; null where there is none. */
  months: { first: string; last: string } | null;
  /** The days before and after them. */
  edges: DayWindow[];
}

/** A window as whole months, of which there are sums, and the days around them. */
export function partsOf({ from, to }: DayWindow): WindowParts {
  const first = from.endsWith("-01") ? from : monthsAfter(from, 1);
  // the first day that is in no whole month any more
  const after = monthsAfter(daysAfter(to, 1), 0);
  if (first >= after) return { months: null, edges: [{ from, to }] };
  const edges = [
    { from, to: daysAfter(first, -1) },
    { from: after, to },
  ].filter((edge) => edge.from <= edge.to);
  return { months: { first: first.slice(0, 7), last: daysAfter(after, -1).slice(0, 7) }, edges };
}

/** The twelve months up to the end of a window. */
export const yearUpTo = ({ to }: DayWindow): DayWindow => ({ from: monthsAfter(to, -11), to });

/** The first day of the month so many months after that of a day. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const count = year * 12 + month - 1 + months;
  return `${padded(Math.floor(count / 12), 4)}-${padded((count % 12) + 1)}-01`;
}

import type { Minor } from "../money/money.ts";
import { daysAfter, daysFrom } from "../time/days.ts";

/** What call-offs take, by the day of the work. */
export interface DayDraw {
  day: string;
  amountMinor: Minor;
}

interface Asked {
  days: readonly DayDraw[];
  capMinor: Minor | null;
  validFrom: string;
  /** `YYYY-MM-DD` where the organisation is. */
  today: string;
}

/** Further ahead than this a day says nothing. */
const FURTHEST_DAYS = 36_500;

/**
 * The day on which the cap is used up: where work that is called off already reaches it, or sooner at the pace up to
 * today or up to the last day that is called off for. Null without a cap, and where nothing was drawn to go by.
 */
export function runsOutOn({ days, capMinor, validFrom, today }: Asked): string | null {
  if (capMinor === null) return null;
  const sorted = [...days]
    .filter(({ amountMinor }) => amountMinor > 0)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const [first = validFrom] = [validFrom, ...sorted.map(({ day }) => day)].sort();
  const last = sorted.at(-1)?.day ?? today;
  const found = [
    reachedOn(sorted, capMinor),
    atPace(sorted, capMinor, first, today),
    last > today ? atPace(sorted, capMinor, first, last) : null,
  ];
  return found.filter((day) => day !== null).sort()[0] ?? null;
}

/** When the cap is reached if it goes on as it went from one day to another. */
function atPace(days: readonly DayDraw[], capMinor: Minor, from: string, until: string): string | null {
  const drawn = days.reduce((sum, { day, amountMinor }) => (day <= until ? sum + amountMinor : sum), 0);
  if (drawn <= 0 || drawn >= capMinor) return null;
  const passed = daysFrom(from, until) + 1;
  const ahead = Number((BigInt(capMinor - drawn) * BigInt(passed) + BigInt(drawn - 1)) / BigInt(drawn));
  return ahead > FURTHEST_DAYS ? null : daysAfter(until, ahead);
}

/** Of days in their order. */
function reachedOn(days: readonly DayDraw[], capMinor: Minor): string | null {
  let sum = 0;
  for (const { day, amountMinor } of days) {
    sum += amountMinor;
    if (sum >= capMinor) return day;
  }
  return null;
}

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
 * The day on which the cap is used up: at the pace of the work up to today, or sooner where work that is called off
 * already reaches it. Null without a cap, and where nothing was drawn to go by.
 */
export function runsOutOn({ days, capMinor, validFrom, today }: Asked): string | null {
  if (capMinor === null) return null;
  const known = reachedOn(days, capMinor);
  const soFar = days.reduce((sum, { day, amountMinor }) => (day <= today ? sum + amountMinor : sum), 0);
  if (soFar <= 0 || soFar >= capMinor) return known;
  const [first = validFrom] = [validFrom, ...days.map(({ day }) => day)].sort();
  const passed = daysFrom(first, today) + 1;
  const ahead = Number((BigInt(capMinor - soFar) * BigInt(passed) + BigInt(soFar - 1)) / BigInt(soFar));
  if (ahead > FURTHEST_DAYS) return known;
  const paced = daysAfter(today, ahead);
  return known !== null && known < paced ? known : paced;
}

function reachedOn(days: readonly DayDraw[], capMinor: Minor): string | null {
  let sum = 0;
  for (const { day, amountMinor } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    sum += amountMinor;
    if (sum >= capMinor) return day;
  }
  return null;
}

import type { Minor } from "../money/money.ts";
import type { DayDraw } from "./forecast.ts";

interface Asked {
  days: readonly DayDraw[];
  capMinor: Minor | null;
  validFrom: string;
  validTo: string;
  /** `YYYY-MM-DD` where the organisation is. */
  today: string;
  runsOutOn: string | null;
}

/** How much there is at the end of a day. */
export interface BurnPoint {
  day: string;
  minor: Minor;
}

export interface BurnDown {
  /** The first and the last day of the picture. */
  from: string;
  to: string;
  /** The height of the picture: the cap, or all that was called off where there is none. */
  topMinor: Minor;
  /** What was left after each day of work up to today; without a cap what was used by then. */
  past: BurnPoint[];
  /** The same of work that is called off for later; it begins where `past` ends. */
  ahead: BurnPoint[];
  /** From today straight to the day it runs out; empty where that is not known or past. */
  pace: BurnPoint[];
}

/** What a standing order's picture draws, from what its call-offs take by the day of the work. */
export function burnDown({ days, capMinor, validFrom, validTo, today, runsOutOn }: Asked): BurnDown {
  const drawn = days
    .filter(({ amountMinor }) => amountMinor !== 0)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const ends = [validFrom, validTo, drawn[0]?.day, drawn.at(-1)?.day, runsOutOn]
    .filter((day) => day != null)
    .toSorted();
  const [from = validFrom] = ends;
  const to = ends.at(-1) ?? validTo;
  const usedMinor = drawn.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  let sum = 0;
  const heightAt = (used: Minor) => (capMinor === null ? used : capMinor - used);
  const all = drawn.map(({ day, amountMinor }) => {
    sum += amountMinor;
    return { day, minor: heightAt(sum) };
  });
  const points = thinned(all, today);
  const begun = { day: from, minor: heightAt(0) };
  const earlier = points.filter(({ day }) => day <= today);
  const [, seen = today] = [from, today, to].toSorted();
  const now = { day: seen, minor: (earlier.at(-1) ?? begun).minor };
  return {
    from,
    to,
    topMinor: Math.max(capMinor ?? usedMinor, 1),
    past: [begun, ...earlier, now],
    ahead: [now, ...points.filter(({ day }) => day > today)],
    pace: runsOutOn !== null && runsOutOn > now.day ? [now, { day: runsOutOn, minor: 0 }] : [],
  };
}

/** No screen is wide enough for more. */
const MOST_STEPS = 200;

/** One of every so many points, the last, and the last up to today. */
function thinned(points: readonly BurnPoint[], today: string): BurnPoint[] {
  const step = Math.ceil(points.length / MOST_STEPS);
  return points.filter(({ day }, at) => {
    const next = points[at + 1]?.day;
    return next === undefined || at % step === 0 || (day <= today && next > today);
  });
}

export interface BurnMonth {
  /** `YYYY-MM`. */
  month: string;
  takenMinor: Minor;
  /** At the end of it; null where there is no cap. */
  leftMinor: Minor | null;
}

/** The same in figures: each month that something was called off for, earliest first. */
export function burnMonths(days: readonly DayDraw[], capMinor: Minor | null): BurnMonth[] {
  const months = Map.groupBy(days, ({ day }) => day.slice(0, 7));
  let used = 0;
  return [...months]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([month, some]) => {
      const takenMinor = some.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
      used += takenMinor;
      return takenMinor === 0
        ? []
        : [{ month, takenMinor, leftMinor: capMinor === null ? null : capMinor - used }];
    });
}

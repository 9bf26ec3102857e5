import { dayAfter } from "../time/day-after.ts";
import type { Validity } from "./rate-card.ts";

/** The version that counts on a day. The newest that has begun by then has ended every older one, or none counts. */
export function inForce<Version extends Validity>(versions: readonly Version[], day: string): Version | null {
  const begun = versions.filter(({ validFrom }) => validFrom <= day);
  const newest = begun.toSorted((a, b) => b.n - a.n)[0];
  return newest && (newest.validTo === null || newest.validTo >= day) ? newest : null;
}

export interface Period {
  n: number;
  from: string;
  to: string | null;
}

/** When each version really counts, newest first; they never overlap. A version that never counts has no period. */
export function periodsOf(versions: readonly Validity[]): Period[] {
  const newestFirst = versions.toSorted((a, b) => b.n - a.n);
  let next: string | null = null;
  return newestFirst.flatMap(({ n, validFrom, validTo }) => {
    const last: string | null = next === null ? null : dayAfter(next, -1);
    const to = earlier(validTo, last);
    if (next === null || validFrom < next) next = validFrom;
    return to !== null && to < validFrom ? [] : [{ n, from: validFrom, to }];
  });
}

const earlier = (a: string | null, b: string | null) => (a === null ? b : b === null || a < b ? a : b);

import type { Minor } from "../money/money.ts";

/** Somebody of the staff who may approve; a null limit is no limit. */
export type Approver = { id: string; name: string; limitMinor: Minor | null };

/** Rule P14: those whose limit holds for the sum, the lowest limit first: over one limit goes up to the next. */
export function approversFor(sumMinor: Minor, people: readonly Approver[]): Approver[] {
  const able = people.filter(({ limitMinor }) => limitMinor === null || limitMinor >= sumMinor);
  return able.sort((a, b) => {
    if (a.limitMinor === b.limitMinor) return a.name < b.name ? -1 : 1;
    return (a.limitMinor ?? Infinity) - (b.limitMinor ?? Infinity);
  });
}

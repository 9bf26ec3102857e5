import { daysAfter, daysFrom, monthsAfter } from "../time/days.ts";
import type { StandingTerms } from "./terms.ts";

const MOST_MONTHS = 600;

/** The same terms for the time that follows on, as long as before: in whole months where it was whole months. */
export function renewedTerms(terms: StandingTerms): StandingTerms {
  const { validFrom, validTo } = terms;
  const next = daysAfter(validTo, 1);
  const months = wholeMonths(validFrom, next);
  const end = months === null ? daysAfter(next, daysFrom(validFrom, next)) : monthsAfter(next, months);
  return { ...terms, validFrom: next, validTo: daysAfter(end, -1) };
}

function wholeMonths(from: string, next: string): number | null {
  const [fromYear = 0, fromMonth = 0, fromDate] = from.split("-").map(Number);
  const [year = 0, month = 0, date] = next.split("-").map(Number);
  const months = (year - fromYear) * 12 + month - fromMonth;
  return date === fromDate && months > 0 && months < MOST_MONTHS ? months : null;
}

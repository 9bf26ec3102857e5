import { daysAfter } from "../time/days.ts";
import { isDoneBy, type Progress } from "./due.ts";
import type { Kept } from "./planned.ts";

interface Dated {
  /** `YYYY-MM-DD` where the organisation is; both ends are in. */
  validFrom: string;
  validTo: string;
}

export const isWithin = ({ validFrom, validTo }: Dated, day: string): boolean =>
  validFrom <= day && day <= validTo;

/** What a day of work is called off from: a renewal that it falls in, else the standing order itself. */
export const standingOn = <Standing extends Dated>(
  own: Standing,
  renewals: readonly Standing[],
  day: string,
): Standing => (isWithin(own, day) ? own : (renewals.find((one) => isWithin(one, day)) ?? own));

/** Whether nothing of recurring work is still to be made in the time of its standing order. */
export function isPast<Row extends Kept>(asked: Progress<Row>, { validTo }: Dated): boolean {
  const { schedule, today } = asked;
  const { rule, leadDays } = schedule;
  const asks = rule.repeats !== "meter" || daysAfter(today, leadDays) > validTo;
  return asks && isDoneBy(asked, validTo);
}

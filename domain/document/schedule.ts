import { type Bp, type Minor, percentOf } from "../money/money.ts";
import type { Milestone } from "./draft.ts";

/**
 * What each milestone comes to. Percentages are rounded together, so that all of them come to the whole and never to a
 * cent more; what is asked beyond the gross is nothing.
 */
export function scheduleAmounts(schedule: readonly Pick<Milestone, "share">[], grossMinor: Minor): Minor[] {
  let left = Math.max(grossMinor, 0);
  let bp: Bp = 0;
  return schedule.map(({ share }) => {
    const before = percentOf(grossMinor, bp);
    if (share.kind === "percent") bp += share.bp;
    const asked = share.kind === "percent" ? percentOf(grossMinor, bp) - before : share.minor;
    const minor = Math.min(Math.max(asked, 0), left);
    left -= minor;
    return minor;
  });
}

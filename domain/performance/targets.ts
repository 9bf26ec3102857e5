import { addBusiness, businessBetween, type Calendar } from "../time/business.ts";

export const priorities = ["low", "normal", "high", "urgent"] as const;
export type Priority = (typeof priorities)[number];

/** How long a contractor has, in minutes from when the work is given; null is no target. */
export interface Target {
  priority: Priority;
  /** Blank for every job type that has no row of its own. */
  jobTypeId: string;
  respondMinutes: number | null;
  attendMinutes: number | null;
  completeMinutes: number | null;
  /** Whether only opening hours count. */
  business: boolean;
}

export interface TargetDates {
  respondBy: number | null;
  attendBy: number | null;
  completeBy: number | null;
}

const MINUTE = 60_000;

/** The target of a job type stands in place of the one for all, with all that it leaves open. */
export const targetFor = (
  targets: readonly Target[],
  priority: Priority,
  jobTypeId: string | null,
): Target | null => {
  const those = targets.filter((target) => target.priority === priority);
  return (
    those.find((target) => target.jobTypeId !== "" && target.jobTypeId === jobTypeId) ??
    those.find((target) => target.jobTypeId === "") ??
    null
  );
};

/** `startsAt` is when the organisation wants somebody there: work planned for later is not due before. */
export function targetDates(
  target: Target | null,
  { givenAt, startsAt }: { givenAt: number; startsAt: number | null },
  calendar: Calendar,
): TargetDates {
  const by = (minutes: number | null | undefined, from: number) => {
    if (!target || minutes === null || minutes === undefined) return null;
    const ms = minutes * MINUTE;
    return target.business ? addBusiness(from, ms, calendar) : from + ms;
  };
  const begins = Math.max(givenAt, startsAt ?? givenAt);
  return {
    respondBy: by(target?.respondMinutes, givenAt),
    attendBy: by(target?.attendMinutes, begins),
    completeBy: by(target?.completeMinutes, begins),
  };
}

/**
 * A date after the clock stood from `from` to `now`: the opening time of that comes on top, or all of it where there is
 * no calendar to go by.
 */
export function afterStanding(
  date: number | null,
  { from, now }: { from: number; now: number },
  calendar: Calendar | null,
): number | null {
  if (date === null) return null;
  return calendar ? addBusiness(date, businessBetween(from, now, calendar), calendar) : date + (now - from);
}

import { dayKey } from "../time/day.ts";

interface Planned {
  scheduledFrom: number | null;
  dueAt: number | null;
  /** Whether nobody entered `dueAt`: then it is when the work should be done at the latest, and no plan. */
  dueIsTarget?: boolean;
  createdAt: number;
}

/** Rule S2: the day a call-off counts for, where the organisation is: when it is planned, else due, else made. */
export const workDay = (
  { scheduledFrom, dueAt, dueIsTarget, createdAt }: Planned,
  timeZone: string,
): string => dayKey(scheduledFrom ?? (dueIsTarget ? null : dueAt) ?? createdAt, timeZone);

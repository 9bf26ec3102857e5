import { dayKey } from "../time/day.ts";

interface Planned {
  scheduledFrom: number | null;
  dueAt: number | null;
  createdAt: number;
}

/** Rule S2: the day a call-off counts for, where the organisation is: when it is planned, else due, else made. */
export const workDay = ({ scheduledFrom, dueAt, createdAt }: Planned, timeZone: string): string =>
  dayKey(scheduledFrom ?? dueAt ?? createdAt, timeZone);

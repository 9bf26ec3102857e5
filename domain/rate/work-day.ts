import { dayKey } from "../time/day.ts";

interface Planned {
  scheduledFrom: number | null;
  dueAt: number | null;
  createdAt: number;
}

/** The day ("2026-03-03") whose rates count for a work order: when it is planned for, else due, else when it was made. */
export const workDay = ({ scheduledFrom, dueAt, createdAt }: Planned, timeZone: string): string =>
  dayKey(scheduledFrom ?? dueAt ?? createdAt, timeZone);

import { dayKey } from "../time/day.ts";
import type { WorkOrderState } from "./states.ts";
import { openStates } from "./states.ts";

/** Work that is still to be done after its due moment. A due day without a time is due at its last moment. */
export function isLate(state: WorkOrderState, dueAt: number | null, now: number): boolean {
  return dueAt !== null && now > dueAt && openStates.includes(state);
}

/** Work still to be done that is due on the calendar day of `now` where the work is. */
export function isToday(state: WorkOrderState, dueAt: number | null, now: number, timeZone: string): boolean {
  return dueAt !== null && openStates.includes(state) && dayKey(dueAt, timeZone) === dayKey(now, timeZone);
}

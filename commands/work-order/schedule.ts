import { invalid } from "#domain/refusal.ts";
import type { Moment } from "../input.ts";
import { resolveMoment, resolveStart } from "../moment.ts";

interface EnteredSchedule {
  scheduledFrom?: Moment | undefined;
  scheduledTo?: Moment | undefined;
}

/** UTC ms of when somebody will be there. Throws `invalid` where it would end before it begins. */
export function resolveSchedule({ scheduledFrom, scheduledTo }: EnteredSchedule, timeZone: string) {
  const from = resolveStart(scheduledFrom, timeZone, "scheduledFrom");
  const to = resolveMoment(scheduledTo, timeZone, "scheduledTo");
  if (from !== null && to !== null && to < from)
    throw invalid("Enter an end that is after the start.", "scheduledTo");
  return { scheduledFrom: from, scheduledTo: to };
}

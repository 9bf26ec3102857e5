import type { WorkOrderState } from "./states.ts";
import { doneStates } from "./states.ts";

/** States in which the contractor has accepted the work and it is not done: people go there, and evidence is gathered. */
export const takenOnStates: readonly WorkOrderState[] = [
  "accepted",
  "scheduled",
  "in_progress",
  "on_hold",
  "rework",
];

/** Rule W7: extra scope can be asked for until staff accept the work. */
export const takesRequests = (state: WorkOrderState) =>
  takenOnStates.includes(state) || state === "completed";

/** A request that is waiting can still be decided after the work was accepted. */
export const takesDecisions = (state: WorkOrderState) =>
  takenOnStates.includes(state) || doneStates.includes(state);

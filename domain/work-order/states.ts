export const workOrderStates = [
  "draft",
  "assigned",
  "accepted",
  "declined",
  "scheduled",
  "in_progress",
  "on_hold",
  "completed",
  "rework",
  "closed",
  "cancelled",
] as const;

export type WorkOrderState = (typeof workOrderStates)[number];

export const workOrderStateLabels: Record<WorkOrderState, string> = {
  draft: "Draft",
  assigned: "Assigned",
  accepted: "Accepted",
  declined: "Declined",
  scheduled: "Scheduled",
  in_progress: "In progress",
  on_hold: "On hold",
  completed: "Completed",
  rework: "Returned for rework",
  closed: "Closed",
  cancelled: "Cancelled",
};

/** States in which the contractor still has work to do. */
export const openStates: readonly WorkOrderState[] = [
  "assigned",
  "accepted",
  "scheduled",
  "in_progress",
  "on_hold",
  "rework",
];

/** States in which the contractor says that the work is done. */
export const doneStates: readonly WorkOrderState[] = ["completed", "closed"];

// rule W4
export function isBillable(state: WorkOrderState): boolean {
  return doneStates.includes(state);
}

/** Only staff close, and closing is how the organisation accepts the work. */
export function isAccepted(state: WorkOrderState): boolean {
  return state === "closed";
}

import { isLate, isToday } from "./late.ts";
import type { WorkOrderState } from "./states.ts";
import { isBillable } from "./states.ts";

export const contractorGroups = ["new", "today", "late", "done", "invoiced"] as const;

export type ContractorGroup = (typeof contractorGroups)[number];

/** `invoiced` is true once a live invoice covers the work order. */
export type ListedWorkOrder = {
  state: WorkOrderState;
  dueAt: number | null;
  /** When somebody will be there; work planned for today is today's, whenever it is due. */
  scheduledFrom?: number | null;
  invoiced: boolean;
};

/** Every group of the contractor's list that the work order belongs to; new work can be late as well. */
export function groupsOf(workOrder: ListedWorkOrder, now: number, timeZone: string): ContractorGroup[] {
  const { state, dueAt, scheduledFrom = null, invoiced } = workOrder;
  const belongs: Record<ContractorGroup, boolean> = {
    new: state === "assigned",
    today:
      state === "in_progress" ||
      isToday(state, dueAt, now, timeZone) ||
      isToday(state, scheduledFrom, now, timeZone),
    late: isLate(state, dueAt, now),
    done: isBillable(state) && !invoiced,
    invoiced: isBillable(state) && invoiced,
  };
  return contractorGroups.filter((group) => belongs[group]);
}

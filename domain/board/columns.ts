import type { WorkOrderState } from "../work-order/states.ts";

/** The states in the order work goes through them. */
export const boardStates: readonly WorkOrderState[] = [
  "draft",
  "assigned",
  "declined",
  "accepted",
  "scheduled",
  "in_progress",
  "on_hold",
  "completed",
  "rework",
  "closed",
  "cancelled",
];

/** Columns that need no room while nothing is in them. */
export const rareStates: readonly WorkOrderState[] = ["draft", "declined", "cancelled"];

/** Settled work leaves the columns after a week; the table keeps it. */
export const settledStates: readonly WorkOrderState[] = ["closed", "cancelled"];
export const SETTLED_MS = 7 * 86_400_000;

/** What a column shows at most; how many there are is counted up to `COUNTED`. */
export const CARDS_A_COLUMN = 20;
export const COUNTED = 100;

/** "99+" where counting stopped. */
export const countLabel = (count: number) => (count >= COUNTED ? `${COUNTED - 1}+` : String(count));

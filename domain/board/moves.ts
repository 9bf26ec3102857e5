import { transitions, type WorkOrderAction } from "../work-order/lifecycle.ts";
import type { WorkOrderState } from "../work-order/states.ts";

/** The moves a board offers staff: those that ask for no more than a reason or a time. */
export const boardActions = [
  "schedule",
  "hold",
  "resume",
  "close",
  "return",
  "cancel",
] as const satisfies WorkOrderAction[];
export type BoardAction = (typeof boardActions)[number];

export interface BoardMove {
  action: BoardAction;
  to: WorkOrderState;
  asks: "nothing" | "reason" | "time";
  /** What stands on its button. */
  label: string;
}

const LABELS: Record<BoardAction, string> = {
  schedule: "Schedule",
  hold: "Put on hold",
  resume: "Resume",
  close: "Accept and close",
  return: "Return for rework",
  cancel: "Cancel",
};

/** Where a card in this state may go from a board, as the lifecycle allows (rule W2). */
export function boardMoves(state: WorkOrderState): BoardMove[] {
  return boardActions.flatMap((action) => {
    const { from, to, needsReason } = transitions[action];
    if (!from.includes(state) || (action === "schedule" && state === "scheduled")) return [];
    const asks = action === "schedule" ? "time" : needsReason ? "reason" : "nothing";
    return [{ action, to, asks, label: LABELS[action] } as const];
  });
}

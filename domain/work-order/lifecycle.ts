import type { Decision } from "../decision.ts";
import { refused } from "../decision.ts";
import { sentenceList } from "../words.ts";
import type { GivenEvidence, RequiredEvidence } from "./evidence.ts";
import { missingEvidence, noEvidence } from "./evidence.ts";
import type { WorkOrderState } from "./states.ts";
import { openStates, workOrderStateLabels } from "./states.ts";

export type Side = "staff" | "contractor";

export const workOrderActions = [
  "assign",
  "accept",
  "decline",
  "schedule",
  "start",
  "hold",
  "resume",
  "complete",
  "close",
  "return",
  "cancel",
  "reassign",
] as const;

export type WorkOrderAction = (typeof workOrderActions)[number];

type Transition = {
  from: readonly WorkOrderState[];
  to: WorkOrderState;
  who: Side | "both";
  needsReason: boolean;
};

// rule W2
export const transitions: Record<WorkOrderAction, Transition> = {
  assign: { from: ["draft", "declined"], to: "assigned", who: "staff", needsReason: false },
  accept: { from: ["assigned"], to: "accepted", who: "contractor", needsReason: false },
  decline: { from: ["assigned"], to: "declined", who: "contractor", needsReason: true },
  schedule: { from: ["accepted", "scheduled", "rework"], to: "scheduled", who: "both", needsReason: false },
  start: {
    from: ["accepted", "scheduled", "rework"],
    to: "in_progress",
    who: "contractor",
    needsReason: false,
  },
  hold: { from: ["in_progress"], to: "on_hold", who: "both", needsReason: true },
  resume: { from: ["on_hold"], to: "in_progress", who: "both", needsReason: false },
  complete: { from: ["in_progress", "rework"], to: "completed", who: "contractor", needsReason: false },
  close: { from: ["completed"], to: "closed", who: "staff", needsReason: false },
  return: { from: ["completed"], to: "rework", who: "staff", needsReason: true },
  cancel: { from: ["draft", "declined", ...openStates], to: "cancelled", who: "staff", needsReason: true },
  reassign: { from: openStates, to: "assigned", who: "staff", needsReason: true },
};

/** `requiredEvidence` is what the job type asks for; left out, it asks for nothing. */
export type WorkOrderNow = { state: WorkOrderState; requiredEvidence?: RequiredEvidence };

export type Given = { reason?: string; evidence?: GivenEvidence };

/** Refuses with `not_allowed`, `wrong_state`, `reason_missing` or `evidence_missing`. */
export function decide(
  action: WorkOrderAction,
  workOrder: WorkOrderNow,
  side: Side,
  given: Given = {},
): Decision<{ to: WorkOrderState }> {
  const { from, to, who, needsReason } = transitions[action];
  if (!isOpenTo(who, side))
    return refused("not_allowed", `Only ${whoLabels[who]} can ${action} a work order.`);
  if (!from.includes(workOrder.state)) return refused("wrong_state", wrongState(action, workOrder.state));
  if (needsReason && !given.reason?.trim())
    return refused("reason_missing", `Say why you ${action} this.`, "reason");
  if (action === "complete" && workOrder.requiredEvidence) {
    const missing = missingEvidence(workOrder.requiredEvidence, given.evidence ?? noEvidence);
    // rule W3
    if (missing.length > 0)
      return refused("evidence_missing", `Still needed: ${sentenceList(missing)}.`, "evidence");
  }
  return { ok: true, to };
}

/** What this side may do next, for its buttons; a reason or evidence is asked for when the button is used. */
export function allowedActions(workOrder: { state: WorkOrderState }, side: Side): WorkOrderAction[] {
  return workOrderActions.filter((action) => {
    const { from, who } = transitions[action];
    return isOpenTo(who, side) && from.includes(workOrder.state);
  });
}

function isOpenTo(who: Side | "both", side: Side): boolean {
  return who === "both" || who === side;
}

const whoLabels = { staff: "staff", contractor: "the contractor", both: "those on the job" };

function wrongState(action: WorkOrderAction, state: WorkOrderState): string {
  return `You cannot ${action} a work order that is ${workOrderStateLabels[state].toLowerCase()}.`;
}

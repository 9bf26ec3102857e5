import type { WorkOrderAction } from "./lifecycle.ts";
import type { WorkOrderState } from "./states.ts";

export type NextStep = { step: WorkOrderAction | "invoice"; label: string };

const accept: NextStep = { step: "accept", label: "Accept" };
const start: NextStep = { step: "start", label: "Start" };
const resume: NextStep = { step: "resume", label: "Resume" };
const complete: NextStep = { step: "complete", label: "Complete" };
const invoice: NextStep = { step: "invoice", label: "Invoice" };

const nextSteps: Partial<Record<WorkOrderState, NextStep>> = {
  assigned: accept,
  accepted: start,
  scheduled: start,
  rework: start,
  in_progress: complete,
  on_hold: resume,
  completed: invoice,
  closed: invoice,
};

/** The contractor's one primary button, or null when nothing is up to the contractor. */
export function nextStep(state: WorkOrderState): NextStep | null {
  return nextSteps[state] ?? null;
}

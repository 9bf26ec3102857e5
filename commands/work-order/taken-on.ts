import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { conflict } from "#domain/refusal.ts";
import { workOrderStateLabels } from "#domain/work-order/states.ts";
import { takenOnStates } from "#domain/work-order/taken-on.ts";

/** Work is recorded between accepting and completing it. `doing` finishes "You cannot …". */
export function refuseUnlessTakenOn({ state }: Pick<WorkOrderRow, "state">, doing: string): void {
  if (takenOnStates.includes(state)) return;
  if (state === "assigned") throw conflict("wrong_state", `Accept the work order before you ${doing}.`);
  throw conflict(
    "wrong_state",
    `You cannot ${doing} on a work order that is ${workOrderStateLabels[state].toLowerCase()}.`,
  );
}

import { reachWorkOrder, type WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { inTheField } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { afterWaiting } from "./after-waiting.ts";
import { move, moveInput } from "./move.ts";

/** The dates of completion move on by the time for which the work waited for the organisation. */
export const resumeWorkOrder = defineCommand({
  name: "work-order/resume",
  summary: "Go on with work that was on hold.",
  who: inTheField,
  input: moveInput,
  async run(context, input) {
    const before = await reachWorkOrder(context.db, context.viewer, input.workOrderId);
    const waited = before.state === "on_hold" && before.holdCause === "organisation";
    const moved = waited ? await afterWaiting(context, before) : null;
    const facts = (row: WorkOrderRow) => (moved ? { completeBy: row.firstBy, dueAt: row.dueAt } : {});
    return (await move(context, "resume", input, () => moved ?? {}, {}, facts)).plan;
  },
});

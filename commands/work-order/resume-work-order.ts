import { readCalendar } from "#db/queries/calendar.ts";
import { reachWorkOrder, type WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { inTheField } from "#domain/access/may.ts";
import { afterHold } from "#domain/performance/targets.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { move, moveInput } from "./move.ts";

/** The dates of completion move on by the opening time for which the work waited for the organisation. */
export const resumeWorkOrder = defineCommand({
  name: "work-order/resume",
  summary: "Go on with work that was on hold.",
  who: inTheField,
  input: moveInput,
  async run(context, input) {
    const before = await reachWorkOrder(context.db, context.viewer, input.workOrderId);
    const moved = await movedDates(context, before);
    const facts = (row: WorkOrderRow) => (moved ? { completeBy: row.firstBy, dueAt: row.dueAt } : {});
    return (await move(context, "resume", input, () => moved ?? {}, {}, facts)).plan;
  },
});

async function movedDates({ db, orgId, now }: CommandContext, row: WorkOrderRow) {
  if (row.state !== "on_hold" || row.holdCause !== "organisation") return null;
  if (row.firstBy === null && row.dueAt === null) return null;
  const calendar = await readCalendar(db, orgId, row.stateAt);
  const hold = { heldAt: row.stateAt, now };
  return { firstBy: afterHold(row.firstBy, hold, calendar), dueAt: afterHold(row.dueAt, hold, calendar) };
}

import { readOrganisation } from "#db/queries/organisation.ts";
import { inTheField } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { moment } from "../input.ts";
import { callOffDay } from "./call-off-day.ts";
import { move, moveInput } from "./move.ts";
import { resolveSchedule } from "./schedule.ts";

export const scheduleWorkOrder = defineCommand({
  name: "work-order/schedule",
  summary: "Say when somebody will be there.",
  who: inTheField,
  input: moveInput.extend({ scheduledFrom: moment, scheduledTo: moment.optional() }),
  async run(context, input) {
    const { timeZone } = await readOrganisation(context.db, context.orgId);
    const when = resolveSchedule(input, timeZone);
    const { row, plan } = await move(context, "schedule", input, () => when, when);
    return { ...plan, writes: [...plan.writes, callOffDay(context.db, row, timeZone)] };
  },
});

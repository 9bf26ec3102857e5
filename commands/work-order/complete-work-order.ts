import { contractorPerson } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { move, moveInput } from "./move.ts";
import { checkOutAll } from "./visits.ts";

/** Rules W2, W3: the contractor's claim that the work is done. It does not close the work order. */
export const completeWorkOrder = defineCommand({
  name: "work-order/complete",
  summary: "Say that the work is done. Refused while evidence is missing.",
  who: contractorPerson,
  input: moveInput,
  async run(context, input) {
    const { row, plan } = await move(context, "complete", input, () => ({ completedAt: context.now }));
    return { ...plan, writes: [...plan.writes, checkOutAll(context, row)] };
  },
});

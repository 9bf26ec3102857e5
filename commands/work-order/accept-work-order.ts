import { contractorPerson } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { move, moveInput } from "./move.ts";
import { orderState } from "./order-state.ts";

/** Rule M6: acceptance commits the order that came with the work order. */
export const acceptWorkOrder = defineCommand({
  name: "work-order/accept",
  summary: "Accept a work order, and with it its purchase order.",
  who: contractorPerson,
  input: moveInput,
  async run(context, input) {
    const { row, plan } = await move(context, "accept", input);
    return { ...plan, writes: [...plan.writes, orderState(context.db, row, "accepted")] };
  },
});

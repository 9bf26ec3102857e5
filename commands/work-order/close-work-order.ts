import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { move, moveInput } from "./move.ts";

/** Rules W2, W4: staff accept the work; from now on its invoices are payable. */
export const closeWorkOrder = defineCommand({
  name: "work-order/close",
  summary: "Accept completed work. Its invoices become payable.",
  who: manager,
  input: moveInput,
  run: async (context, input) =>
    (await move(context, "close", input, () => ({ closedAt: context.now }))).plan,
});

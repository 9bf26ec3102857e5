import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { ticked } from "../input.ts";
import { giveBackRest } from "../standing-order/give-back-rest.ts";
import { move, moveInput } from "./move.ts";

/** Rules W2, W4, S3: staff accept the work; from now on its invoices are payable. Throws `not_called_off`. */
export const closeWorkOrder = defineCommand({
  name: "work-order/close",
  summary: "Accept completed work. Its invoices become payable.",
  who: manager,
  input: moveInput.extend({
    /** Of a call-off: what is neither billed nor waiting in an invoice goes back to its standing order. */
    giveBack: ticked,
  }),
  async run(context, input) {
    const { row, plan } = await move(context, "close", input, () => ({ closedAt: context.now }));
    if (!input.giveBack) return plan;
    const given = await giveBackRest(context, row);
    return { ...plan, writes: [...plan.writes, ...given.writes], log: [...plan.log, ...given.log] };
  },
});

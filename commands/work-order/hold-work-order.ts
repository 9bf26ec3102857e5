import { z } from "zod";
import { inTheField } from "#domain/access/may.ts";
import { invalid } from "#domain/refusal.ts";
import { holdCauses } from "#domain/work-order/hold-cause.ts";
import { defineCommand } from "../command.ts";
import { move, moveInput } from "./move.ts";

/** Staff hold work for their organisation's sake; the contractor says whose it is. Throws `cause_missing`. */
export const holdWorkOrder = defineCommand({
  name: "work-order/hold",
  summary:
    "Put work on hold, with a reason. Work that waits for the organisation stops the clock of its target dates; a contractor says whom it waits for.",
  who: inTheField,
  input: moveInput.extend({
    cause: z.preprocess((value) => value || undefined, z.enum(holdCauses).optional()),
  }),
  async run(context, { cause, ...input }) {
    const holdCause = context.viewer.kind === "contractor" ? cause : ("organisation" as const);
    if (!holdCause) throw invalid("Choose whom the work waits for.", "cause", "cause_missing");
    const facts = () => ({ cause: holdCause });
    return (await move(context, "hold", input, () => ({ holdCause }), {}, facts)).plan;
  },
});

import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { handOver, handOverInput } from "./hand-over.ts";

export const reassignWorkOrder = defineCommand({
  name: "work-order/reassign",
  summary:
    "Take a work order back and give it to another contractor, with a reason. Refused while an invoice is on it.",
  who: manager,
  input: handOverInput,
  run: (context, input) => handOver(context, "reassign", input),
});

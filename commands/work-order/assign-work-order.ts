import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { handOver, handOverInput } from "./hand-over.ts";

export const assignWorkOrder = defineCommand({
  name: "work-order/assign",
  summary: "Give a draft or declined work order to a contractor.",
  who: manager,
  input: handOverInput,
  run: (context, input) => handOver(context, "assign", input),
});

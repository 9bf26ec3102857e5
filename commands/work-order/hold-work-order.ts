import { inTheField } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { move, moveInput } from "./move.ts";

export const holdWorkOrder = defineCommand({
  name: "work-order/hold",
  summary: "Put work on hold, with a reason.",
  who: inTheField,
  input: moveInput,
  run: async (context, input) => (await move(context, "hold", input)).plan,
});

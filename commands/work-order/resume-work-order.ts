import { inTheField } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { move, moveInput } from "./move.ts";

export const resumeWorkOrder = defineCommand({
  name: "work-order/resume",
  summary: "Go on with work that was on hold.",
  who: inTheField,
  input: moveInput,
  run: async (context, input) => (await move(context, "resume", input)).plan,
});

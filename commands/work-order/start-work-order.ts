import { contractorPerson } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { move, moveInput } from "./move.ts";

export const startWorkOrder = defineCommand({
  name: "work-order/start",
  summary: "Say that the work has begun, without checking in on site.",
  who: contractorPerson,
  input: moveInput,
  run: async (context, input) => (await move(context, "start", input)).plan,
});

import { contractorPerson } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { tick, tickInput } from "./tick.ts";

export const tickItem = defineCommand({
  name: "checklist/tick",
  summary: "Tick an item of a work order's checklist.",
  who: contractorPerson,
  input: tickInput,
  run: (context, input) => tick(context, input, true),
});

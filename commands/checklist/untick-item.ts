import { contractorPerson } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { tick, tickInput } from "./tick.ts";

export const untickItem = defineCommand({
  name: "checklist/untick",
  summary: "Open an item of a work order's checklist again.",
  who: contractorPerson,
  input: tickInput,
  run: (context, input) => tick(context, input, false),
});

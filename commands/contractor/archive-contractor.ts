import { z } from "zod";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { contractorStatus } from "./contractor-status.ts";

/** Blocks new work, not finishing or billing what was given already. */
export const archiveContractor = defineCommand({
  name: "contractor/archive",
  summary: "Give a contractor no new work. What they have, they can finish and invoice.",
  who: manager,
  input: z.object({ contractorId: id }),
  run: (context, { contractorId }) => contractorStatus(context, contractorId, "archived"),
});

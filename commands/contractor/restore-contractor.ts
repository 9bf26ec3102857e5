import { z } from "zod";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { contractorStatus } from "./contractor-status.ts";

export const restoreContractor = defineCommand({
  name: "contractor/restore",
  summary: "Give an archived contractor work again.",
  who: manager,
  input: z.object({ contractorId: id }),
  run: (context, { contractorId }) => contractorStatus(context, contractorId, "active"),
});

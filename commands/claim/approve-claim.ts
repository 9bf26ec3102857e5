import { z } from "zod";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { approve } from "./approve.ts";

/** Rules P1, P5, P7, P10, P14 */
export const approveClaim = defineCommand({
  name: "claim/approve",
  summary: "Approve an invoice as it stands. Refused while a check holds it, and above your limit.",
  who: manager,
  input: z.object({ claimId: id, expectedVersion }),
  run: (context, input) => approve(context, input),
});

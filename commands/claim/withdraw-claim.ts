import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { readBilling } from "#db/queries/claims/billing.ts";
import { claim } from "#db/schema/index.ts";
import { contractorLead } from "#domain/access/may.ts";
import { decideClaim } from "#domain/claim/states.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, optionalWords } from "../input.ts";
import { claimEntry } from "./entry.ts";
import { decided, pick } from "./pick.ts";
import { summary } from "./summary.ts";

export const withdrawClaim = defineCommand({
  name: "claim/withdraw",
  summary: "Take back an invoice that nobody has decided on yet.",
  who: contractorLead,
  input: z.object({ claimId: id, expectedVersion, reason: optionalWords(1_000) }),
  async run({ db, viewer, orgId }, input) {
    const billing = await readBilling(db, viewer, { claimId: input.claimId });
    const row = pick(billing, input.claimId, input.expectedVersion);
    const { to } = allow(decided(row, decideClaim("withdraw", row.state, "contractor")));
    return {
      writes: [
        db
          .update(claim)
          .set({ state: to, decisionReason: input.reason ?? null, version: row.version + 1 })
          .where(and(eq(claim.orgId, orgId), eq(claim.id, row.id))),
        summary(db, billing, { ...row, state: to }),
      ],
      log: [claimEntry(billing, row, "withdrawn", input.reason ? { reason: input.reason } : {})],
      cards: [row.workOrderId],
      result: { claimId: row.id, state: to },
    };
  },
});

import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { readBilling } from "#db/queries/claims/billing.ts";
import { claim } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { decideClaim } from "#domain/claim/states.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, reason } from "../input.ts";
import { claimEntry } from "./entry.ts";
import { decided, pick } from "./pick.ts";
import { summary } from "./summary.ts";
import { tellDecided } from "./tell-decided.ts";

export const rejectClaim = defineCommand({
  name: "claim/reject",
  summary: "Reject an invoice, with a reason. It may come back under the same number.",
  who: manager,
  input: z.object({ claimId: id, expectedVersion, reason }),
  async run(context, input) {
    const { db, viewer, orgId, now } = context;
    const billing = await readBilling(db, viewer, { claimId: input.claimId });
    const row = pick(billing, input.claimId, input.expectedVersion);
    const { to } = allow(decided(row, decideClaim("reject", row.state, "staff", input.reason)));
    const told = await tellDecided(context, billing, row, { outcome: "rejected", reason: input.reason });
    return {
      writes: [
        db
          .update(claim)
          .set({
            state: to,
            decisionReason: input.reason,
            decidedBy: viewer.id,
            decidedAt: now,
            version: row.version + 1,
          })
          .where(and(eq(claim.orgId, orgId), eq(claim.id, row.id))),
        summary(db, billing, { ...row, state: to }),
        ...told.writes,
      ],
      log: [
        claimEntry(
          billing,
          row,
          "rejected",
          { reason: input.reason, submittedAt: row.submittedAt },
          told.byLink,
        ),
      ],
      mail: told.mail,
      cards: [row.workOrderId],
      result: { claimId: row.id, state: to },
    };
  },
});

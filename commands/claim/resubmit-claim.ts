import { readBilling } from "#db/queries/claims/billing.ts";
import { contractorLead } from "#domain/access/may.ts";
import { decideCorrection } from "#domain/claim/correct.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { claimBody } from "./claim-input.ts";
import { decided, pick } from "./pick.ts";
import { writeClaim } from "./write-claim.ts";

/** Rule P8: the next version under the same number. A version still undecided gives way; every version is kept. */
export const resubmitClaim = defineCommand({
  name: "claim/resubmit",
  summary: "Correct an invoice and send it again as its next version, under the same number.",
  who: contractorLead,
  input: claimBody.extend({ claimId: id, expectedVersion }),
  async run(context, { claimId, expectedVersion: expected, ...body }) {
    const billing = await readBilling(context.db, context.viewer, { claimId });
    const row = pick(billing, claimId, expected);
    const versions = billing.claims.filter(({ numberKey }) => numberKey === row.numberKey);
    allow(decided(row, decideCorrection(row, versions)));
    return writeClaim(context, billing, body, { number: row.number, follows: row });
  },
});

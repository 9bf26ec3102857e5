import { readBilling } from "#db/queries/claims/billing.ts";
import { contractorLead } from "#domain/access/may.ts";
import { numberKey } from "#domain/claim/duplicate.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { claimBody, printedNumber } from "./claim-input.ts";
import { writeClaim } from "./write-claim.ts";

/** Rules P1, P5, P8, P10, W4: records the contractor's invoice for a work order, whole or in part. */
export const submitClaim = defineCommand({
  name: "claim/submit",
  summary: "Send an invoice for a completed work order, for all that is left to bill or a part of it.",
  who: contractorLead,
  input: claimBody.extend({ workOrderId: id, number: printedNumber }),
  async run(context, { workOrderId, number, ...body }) {
    const billing = await readBilling(context.db, context.viewer, { workOrderId });
    const key = numberKey(number);
    // one that was rejected or withdrawn comes back as its next version (rule P8)
    const follows =
      billing.claims.findLast(
        (row) => row.numberKey === key && ["rejected", "withdrawn"].includes(row.state),
      ) ?? null;
    return writeClaim(context, billing, body, { number, follows });
  },
});

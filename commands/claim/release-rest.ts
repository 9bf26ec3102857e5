import type { BilledClaim, Billing } from "#db/queries/claims/billing.ts";
import { sum } from "#domain/money/document-totals.ts";
import { afterApproval } from "#domain/order/final-claim.ts";
import type { CommandContext, Plan } from "../command.ts";
import { giveBack } from "../order/give-back.ts";

interface Approving {
  approvedMinor: number;
  changeNumber: number;
}

/** Rule P10: approving a final invoice gives back what nobody will bill. */
export function releaseRest(
  context: CommandContext,
  { order: row, claims }: Billing,
  claim: BilledClaim,
  { approvedMinor, changeNumber }: Approving,
): Pick<Plan<never>, "writes" | "log"> & { closes: boolean } {
  const waiting = claims.filter(({ id, state }) => id !== claim.id && state === "submitted");
  const { releasedMinor, closes } = afterApproval(claim.final, {
    contractSumMinor: row.originalMinor + row.changesMinor,
    approvedMinor: row.approvedMinor + approvedMinor,
    waitingMinor: sum(waiting.map(({ netMinor }) => netMinor)),
    withheldMinor: claim.netMinor - approvedMinor,
  });
  const given = giveBack(context, row, {
    ...{ releasedMinor, closes, changeNumber },
    reason: `Given back with final invoice ${claim.number}`,
    sourceKind: "final_claim",
    sourceId: claim.id,
    invoice: claim.number,
  });
  return { ...given, closes };
}

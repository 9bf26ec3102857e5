import type { Minor } from "../money/money.ts";

export type OrderUse = {
  contractSumMinor: Minor;
  /** Net of all that is approved, this claim included. */
  approvedMinor: Minor;
  /** Net of other claims that wait for a decision. */
  waitingMinor: Minor;
  /** Withheld from this claim: it may be billed again once it is put right. */
  withheldMinor: Minor;
};

export type AfterApproval = { releasedMinor: Minor; closes: boolean };

/**
 * Rule P10: what approving a claim gives back of the order's commitment, and whether nothing is left to bill. Only a
 * final claim releases; what others still bill and what was withheld stays committed.
 */
export function afterApproval(final: boolean, use: OrderUse): AfterApproval {
  const openMinor = use.waitingMinor + use.withheldMinor;
  const unbilledMinor = Math.max(0, use.contractSumMinor - use.approvedMinor - openMinor);
  const releasedMinor = final ? unbilledMinor : 0;
  return { releasedMinor, closes: openMinor === 0 && unbilledMinor === releasedMinor };
}

/** What an order gives back whose work is closed: what is neither billed nor waiting in an invoice (rule S3). */
export function afterClosing({
  contractSumMinor,
  invoicedMinor,
  approvedMinor,
}: {
  contractSumMinor: Minor;
  /** Net of what waits for a decision, and of what is approved. */
  invoicedMinor: Minor;
  approvedMinor: Minor;
}): AfterApproval {
  return {
    releasedMinor: Math.max(0, contractSumMinor - invoicedMinor),
    closes: invoicedMinor === approvedMinor,
  };
}

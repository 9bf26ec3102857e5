import type { DocumentTotals } from "../money/document-totals.ts";
import { documentTotals } from "../money/document-totals.ts";
import type { Minor } from "../money/money.ts";
import { lineNet } from "../money/money.ts";
import { billedByLine, billedNet, claimsBefore } from "./billed.ts";
import { checkAdditionalWork } from "./checks/additional-work.ts";
import { checkContractSum } from "./checks/contract-sum.ts";
import { checkDuplicate } from "./checks/duplicate.ts";
import { checkEvidence } from "./checks/evidence.ts";
import type { ClaimFacts, RunCheck } from "./checks/facts.ts";
import { checkQuantity } from "./checks/quantity.ts";
import { checkRate } from "./checks/rate.ts";
import { checkReference } from "./checks/reference.ts";
import { checkStandingOrderCap } from "./checks/standing-order-cap.ts";
import { checkStatedTotals } from "./checks/stated-totals.ts";
import { checkTax } from "./checks/tax.ts";
import type { Check, Finding } from "./finding.ts";
import { checks, finding } from "./finding.ts";
import type { MatchInput } from "./match-input.ts";
import { openHolds } from "./release.ts";

export type MatchResult = {
  findings: Finding[];
  /** No hold is open: nothing but a person's approval stands before payment. */
  payable: boolean;
  totals: DocumentTotals & {
    /** Net of the earlier claims less credits, and with this claim. */
    billedBeforeMinor: Minor;
    billedAfterMinor: Minor;
    /** Contract sum less what is billed, this claim included; null without an order. */
    leftMinor: Minor | null;
  };
};

const runCheck: Record<Check, RunCheck> = {
  reference: checkReference,
  duplicate: checkDuplicate,
  rate: checkRate,
  quantity: checkQuantity,
  additional_work: checkAdditionalWork,
  contract_sum: checkContractSum,
  standing_order_cap: checkStandingOrderCap,
  stated_totals: checkStatedTotals,
  tax: checkTax,
  evidence: checkEvidence,
};

/** Rule P1: the one judge of a claim, whoever asks and whenever: while typing, at submit, at approve and at pay. */
export function match(input: MatchInput): MatchResult {
  const { order, claim, earlierClaims } = input;
  const before = claimsBefore(claim, earlierClaims);
  const lines = claim.lines.map((line) => ({ ...line, netMinor: lineNet(line) }));
  const totals = documentTotals(lines, claim);
  const billedBeforeMinor = billedNet(before);
  const billedAfterMinor = billedBeforeMinor + totals.netMinor;
  const facts: Omit<ClaimFacts, "order"> = {
    ...input,
    lines,
    totals,
    billedBefore: billedByLine(before),
    billedAfterMinor,
  };
  const findings = checks.flatMap((check) => {
    if (order) return runCheck[check]({ ...facts, order });
    return check === "reference"
      ? [noOrder]
      : [finding(check, "not_run", "Not checked: no order is picked.")];
  });
  return {
    findings,
    payable: openHolds(findings, input.releases).length === 0,
    totals: {
      ...totals,
      billedBeforeMinor,
      billedAfterMinor,
      leftMinor: order && order.contractSumMinor - billedAfterMinor,
    },
  };
}

// rule P9
const noOrder = finding("reference", "hold", "No order is picked for this invoice.", {
  fix: "Pick the order this invoice is for.",
});

import { formatAmount } from "../../money/format.ts";
import { finding } from "../finding.ts";
import type { RunCheck } from "./facts.ts";

/** Rules P2, M5 and W6: no tolerance here, the database refuses what passes this cap. */
export const checkContractSum: RunCheck = ({ order, billedAfterMinor, claim }) => {
  const { contractSumMinor, notToExceedMinor } = order;
  const isNotToExceed = notToExceedMinor !== null && notToExceedMinor < contractSumMinor;
  const limitMinor = isNotToExceed ? notToExceedMinor : contractSumMinor;
  const cap = `${isNotToExceed ? "not-to-exceed" : "order total"} of ${formatAmount(limitMinor, claim.currency)}`;
  const differenceMinor = billedAfterMinor - limitMinor;
  const limit = { limitMinor, limitSetBy: "order" } as const;
  if (differenceMinor <= 0) return [finding("contract_sum", "pass", `Within the ${cap}.`, limit)];
  return [
    finding("contract_sum", "hold", `${formatAmount(differenceMinor, claim.currency)} over the ${cap}.`, {
      ...limit,
      differenceMinor,
      fix: isNotToExceed
        ? "Have a quote approved for the higher amount, or bill less."
        : "Have a change approved, or bill less.",
    }),
  ];
};

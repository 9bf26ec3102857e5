import { formatAmount } from "../../money/format.ts";
import { finding } from "../finding.ts";
import type { RunCheck } from "./facts.ts";

export const checkStandingOrderCap: RunCheck = ({ order: { standingOrder }, billedAfterMinor, claim }) => {
  if (standingOrder === null) {
    return [finding("standing_order_cap", "not_run", "The order does not come from a standing order.")];
  }
  const { number, capMinor, billedElsewhereMinor } = standingOrder;
  if (capMinor === null) {
    return [finding("standing_order_cap", "pass", `Standing order ${number} has no cap.`)];
  }
  const differenceMinor = billedElsewhereMinor + billedAfterMinor - capMinor;
  const cap = `cap of ${formatAmount(capMinor, claim.currency)} on standing order ${number}`;
  const limit = { limitMinor: capMinor, limitSetBy: "order" } as const;
  if (differenceMinor <= 0) return [finding("standing_order_cap", "pass", `Within the ${cap}.`, limit)];
  return [
    finding(
      "standing_order_cap",
      "hold",
      `${formatAmount(differenceMinor, claim.currency)} over the ${cap}.`,
      {
        ...limit,
        differenceMinor,
        fix: "Raise the cap of the standing order, or bill less.",
      },
    ),
  ];
};

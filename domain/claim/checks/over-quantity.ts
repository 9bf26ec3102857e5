import { sum } from "../../money/document-totals.ts";
import { formatQuantity } from "../../money/format.ts";
import { roundHalfUp } from "../../money/rounding.ts";
import type { Finding } from "../finding.ts";
import { judge } from "../tolerance.ts";
import type { ClaimFacts } from "./facts.ts";
import { tolerancesFor } from "./facts.ts";
import type { OrderLineBilling } from "./order-line-billing.ts";
import { overFinding } from "./over.ts";

export function overQuantity(facts: ClaimFacts, billing: OrderLineBilling): Finding | null {
  const { orderLine, claimed, last, before } = billing;
  const counted = claimed.filter(({ line }) => line.billedBy === "quantity");
  if (counted.length === 0) return null;
  const ordered = Math.max(0, orderLine.quantityMilli);
  const over = before.quantityMilli + sum(counted.map(({ line }) => line.quantityMilli)) - ordered;
  if (over <= 0) return null;

  const price = BigInt(Math.abs(orderLine.unitPriceMinor));
  // a line without a price is held to its quantity all the same
  const unit = price === 0n ? 1n : price;
  const judgement = judge(tolerancesFor(facts, orderLine), {
    over: BigInt(over) * unit,
    of: BigInt(ordered) * unit,
  });
  const left = formatQuantity(Math.max(0, ordered - before.quantityMilli));
  return overFinding(
    "quantity",
    `${formatQuantity(over)} over the ordered quantity on line ${last.position}`,
    judgement,
    {
      line: last.line.id,
      differenceMinor: roundHalfUp(BigInt(over) * price, 1000n),
      currency: facts.claim.currency,
      fix: `Bill ${left} at most on line ${last.position}, or ask for additional work.`,
    },
  );
}

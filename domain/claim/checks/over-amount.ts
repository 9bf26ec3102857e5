import { sum } from "../../money/document-totals.ts";
import { formatAmount } from "../../money/format.ts";
import { lineNet, type Minor } from "../../money/money.ts";
import type { Finding } from "../finding.ts";
import { excessOf, judge } from "../tolerance.ts";
import type { ClaimFacts, LinkedLine } from "./facts.ts";
import { tolerancesFor } from "./facts.ts";
import type { OrderLineBilling } from "./order-line-billing.ts";
import { overFinding } from "./over.ts";

/** What the lines bill beyond the ordered amount, less what the rate check already shows of it. */
export function overAmount(facts: ClaimFacts, billing: OrderLineBilling): Finding | null {
  const { orderLine, claimed, last, before } = billing;
  const { currency } = facts.claim;
  const ordered = Math.max(0, lineNet(orderLine));
  const over = before.netMinor + sum(claimed.map(withoutDearerRate)) - ordered;
  if (over <= 0) return null;
  const judgement = judge(tolerancesFor(facts, orderLine), excessOf(over, ordered));
  const left = formatAmount(Math.max(0, ordered - before.netMinor), currency);
  return overFinding(
    "quantity",
    `${formatAmount(over, currency)} over the ordered amount on line ${last.position}`,
    judgement,
    {
      line: last.line.id,
      differenceMinor: over,
      currency,
      fix: `Bill ${left} at most on line ${last.position}, or ask for additional work.`,
    },
  );
}

/** A line's net, or what its quantity costs at the agreed rate where that is less: rounded once, so that it only grows. */
function withoutDearerRate({ line, orderLine }: LinkedLine): Minor {
  if (line.billedBy === "amount") return line.netMinor;
  const { quantityMilli } = line;
  const { unitPriceMinor } = orderLine;
  return Math.min(line.netMinor, lineNet({ quantityMilli, unitPriceMinor, discountMinor: 0 }));
}

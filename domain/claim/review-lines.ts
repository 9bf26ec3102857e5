import { lineNet, type Milli, type Minor } from "../money/money.ts";
import { billedByLine, nothingBilled } from "./billed.ts";
import type { Finding } from "./finding.ts";
import type { ClaimLine, OrderLine, OtherClaim } from "./match-input.ts";

/** One line across the review: what was ordered on the left, what is billed for it on the right. */
export type ReviewLine<Ordered, Claimed, Found> = {
  key: string;
  /** Null for what no order line covers. */
  ordered: Ordered | null;
  /** Billed by the claims before this one. */
  beforeMilli: Milli;
  beforeMinor: Minor;
  billed: Claimed[];
  billedMinor: Minor;
  /** What the checks say of these lines. */
  findings: Found[];
};

/** Lines up an order with a claim on it; order lines that are not billed stand too, extra lines come last. */
export function reviewLines<Ordered extends OrderLine, Claimed extends ClaimLine, Found extends Finding>(
  order: readonly Ordered[],
  before: readonly OtherClaim[],
  claimed: readonly Claimed[],
  findings: readonly Found[],
): ReviewLine<Ordered, Claimed, Found>[] {
  const billedBefore = billedByLine(before);
  const byOrderLine = Map.groupBy(claimed, ({ orderLineId }) => orderLineId);
  const known = new Set<string | null>(order.map(({ id }) => id));
  const row = (
    key: string,
    ordered: Ordered | null,
    billed: Claimed[],
  ): ReviewLine<Ordered, Claimed, Found> => {
    const { quantityMilli, netMinor } = billedBefore.get(ordered?.id ?? "") ?? nothingBilled;
    return {
      key,
      ordered,
      beforeMilli: quantityMilli,
      beforeMinor: netMinor,
      billed,
      billedMinor: billed.reduce((total, line) => total + lineNet(line), 0),
      findings: findings.filter(({ line }) => billed.some(({ id }) => id === line)),
    };
  };
  return [
    ...order.map((line) => row(line.id, line, byOrderLine.get(line.id) ?? [])),
    ...claimed.filter(({ orderLineId }) => !known.has(orderLineId)).map((line) => row(line.id, null, [line])),
  ];
}

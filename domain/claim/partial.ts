import type { Decision } from "../decision.ts";
import { refused } from "../decision.ts";
import { formatPercent, formatQuantity } from "../money/format.ts";
import type { Bp, Milli, Minor } from "../money/money.ts";
import { lineNet, percentOf, shareOf } from "../money/money.ts";
import type { ClaimLine, OrderLine } from "./match-input.ts";

export type LeftOfLine = {
  orderLine: OrderLine;
  quantityMilli: Milli;
  netMinor: Minor;
  /** Part of it was billed by amount, so the quantity alone does not say what is left. */
  byAmount: boolean;
};

/** Rule P10. A percentage is of the ordered line, not of what is left. */
export type Part =
  | { by: "quantity"; quantityMilli: Milli }
  | { by: "percent"; bp: Bp }
  | { by: "amount"; amountMinor: Minor };

export type NewClaimLine = Omit<ClaimLine, "id" | "statedNetMinor"> & {
  orderLineId: string;
  description: string;
};

/** The claim line that bills a part of an order line. Refuses with `more_than_left`. */
export function partialLine(left: LeftOfLine, part: Part): Decision<{ line: NewClaimLine }> {
  if (part.by === "quantity") return partByQuantity(left, part.quantityMilli);
  const amountMinor = part.by === "amount" ? part.amountMinor : percentOf(lineNet(left.orderLine), part.bp);
  if (isBeyond(amountMinor, left.netMinor)) {
    return refused("more_than_left", moreThanLeft(left), part.by === "amount" ? "amountMinor" : "bp");
  }
  const priced = { quantityMilli: 1000, unitPriceMinor: amountMinor, discountMinor: 0 };
  return { ok: true, line: { ...billing(left), ...priced, billedBy: "amount" } };
}

function partByQuantity(left: LeftOfLine, quantityMilli: Milli): Decision<{ line: NewClaimLine }> {
  const { unitPriceMinor } = left.orderLine;
  const fullPrice = lineNet({ quantityMilli, unitPriceMinor, discountMinor: 0 });
  const netMinor = Math.min(fullPrice, agreedShare(left, quantityMilli));
  if (isBeyond(quantityMilli, left.quantityMilli) || isBeyond(netMinor, left.netMinor)) {
    return refused("more_than_left", moreThanLeft(left), "quantityMilli");
  }
  const priced = { quantityMilli, unitPriceMinor, discountMinor: fullPrice - netMinor };
  return { ok: true, line: { ...billing(left), ...priced, billedBy: "quantity" } };
}

/**
 * The quantity's share of the ordered amount. Rounding the running total rather than each part keeps the
 * parts from adding up to more than the whole, and spreads the order's discount.
 */
function agreedShare(
  { orderLine, quantityMilli: left, netMinor, byAmount }: LeftOfLine,
  quantity: Milli,
): Minor {
  const ordered = lineNet(orderLine);
  if (byAmount) return shareOf(ordered, quantity, orderLine.quantityMilli);
  const after = orderLine.quantityMilli - left + quantity;
  return shareOf(ordered, after, orderLine.quantityMilli) - (ordered - netMinor);
}

function isBeyond(amount: number, left: number): boolean {
  return amount !== 0 && (Math.sign(amount) !== Math.sign(left) || Math.abs(amount) > Math.abs(left));
}

function moreThanLeft({ orderLine, quantityMilli, netMinor, byAmount }: LeftOfLine): string {
  if (!byAmount) return `Only ${formatQuantity(Math.max(0, quantityMilli))} left to bill on this line.`;
  const percentLeft = Math.max(0, shareOf(10_000, netMinor, lineNet(orderLine)));
  return `Only ${formatPercent(percentLeft)} left to bill on this line.`;
}

function billing({ orderLine }: LeftOfLine) {
  const { id, description, taxCategory, taxRateBp } = orderLine;
  return { orderLineId: id, description, taxCategory, taxRateBp };
}

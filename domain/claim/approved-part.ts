import { sum } from "../money/document-totals.ts";
import type { Milli, Minor } from "../money/money.ts";
import { lineNet } from "../money/money.ts";
import { roundUp } from "../money/rounding.ts";
import type { ClaimLine, MatchInput, OrderLine } from "./match-input.ts";

export type Withheld = {
  lineId: string;
  amountMinor: Minor;
  reason: string;
  /** The input it came from, for a refusal to name. */
  field?: string;
};

/** The claim's lines with the withheld amounts taken off; the quantity is what the rest buys at the agreed rate. */
export function approvedPart({ claim, order }: MatchInput, withheld: readonly Withheld[]): ClaimLine[] {
  const ordered = new Map(order?.lines.map((line) => [line.id, line]));
  return claim.lines.map((line) => {
    const off = sum(
      withheld.filter(({ lineId }) => lineId === line.id).map(({ amountMinor }) => amountMinor),
    );
    if (off === 0) return line;
    const netMinor = lineNet(line) - off;
    const quantityMilli = approvedQuantity(line, netMinor, ordered.get(line.orderLineId ?? ""));
    const fullPrice = lineNet({ ...line, quantityMilli, discountMinor: 0 });
    return { ...line, quantityMilli, discountMinor: fullPrice - netMinor, statedNetMinor: null };
  });
}

// rounded up, so that the rest never looks dearer than agreed
function approvedQuantity(line: ClaimLine, netMinor: Minor, orderLine: OrderLine | undefined): Milli {
  const rate = orderLine?.unitPriceMinor ?? 0;
  if (line.billedBy === "amount" || rate <= 0) return line.quantityMilli;
  return Math.min(line.quantityMilli, roundUp(BigInt(netMinor) * 1000n, BigInt(rate)));
}

import { lineNet } from "../money/money.ts";
import { billedByLine, nothingBilled } from "./billed.ts";
import type { OrderLine, OtherClaim } from "./match-input.ts";
import type { LeftOfLine, NewClaimLine } from "./partial.ts";
import { partialLine } from "./partial.ts";

/** What each order line has left after these claims; negative once more was billed than ordered. */
export function leftToBill(orderLines: readonly OrderLine[], claims: readonly OtherClaim[]): LeftOfLine[] {
  const billed = billedByLine(claims);
  return orderLines.map((orderLine) => {
    const before = billed.get(orderLine.id) ?? nothingBilled;
    return {
      orderLine,
      quantityMilli: orderLine.quantityMilli - before.quantityMilli,
      netMinor: lineNet(orderLine) - before.netMinor,
      byAmount: before.byAmount,
    };
  });
}

/** The lines a new invoice starts from: all that is left on each order line. */
export function prefilledLines(left: readonly LeftOfLine[]): NewClaimLine[] {
  return left.filter(hasLeft).flatMap((line) => {
    const { byAmount, netMinor, quantityMilli } = line;
    const filled = partialLine(
      line,
      byAmount ? { by: "amount", amountMinor: netMinor } : { by: "quantity", quantityMilli },
    );
    return filled.ok ? [filled.line] : [];
  });
}

function hasLeft({ orderLine, quantityMilli, netMinor, byAmount }: LeftOfLine): boolean {
  const ordered = lineNet(orderLine);
  const hasAmount = netMinor !== 0 && Math.sign(netMinor) === Math.sign(ordered);
  return hasAmount && (byAmount || Math.sign(quantityMilli) === Math.sign(orderLine.quantityMilli));
}

import type { Minor } from "../money/money.ts";
import { lineNet, percentOf } from "../money/money.ts";
import type { LeftOfLine, NewClaimLine, Part } from "./partial.ts";
import { partialLine } from "./partial.ts";

/**
 * The claim line for a part of an order line, as its contractor wrote it. Within what is left it follows the agreed
 * amounts to the cent. Beyond that, or at another rate, it stands as written: recording is never stopped, the checks
 * hold it (rule P5).
 */
export function draftLine(left: LeftOfLine, part: Part, unitPriceMinor?: Minor): NewClaimLine {
  const { orderLine } = left;
  const rate = unitPriceMinor ?? orderLine.unitPriceMinor;
  const agreed = rate === orderLine.unitPriceMinor || part.by !== "quantity" ? partialLine(left, part) : null;
  if (agreed?.ok) return agreed.line;

  const { id, description, taxCategory, taxRateBp } = orderLine;
  const line = { orderLineId: id, description, taxCategory, taxRateBp, discountMinor: 0 };
  if (part.by === "quantity") {
    return { ...line, quantityMilli: part.quantityMilli, unitPriceMinor: rate, billedBy: "quantity" };
  }
  const amountMinor = part.by === "amount" ? part.amountMinor : percentOf(lineNet(orderLine), part.bp);
  return { ...line, quantityMilli: 1000, unitPriceMinor: amountMinor, billedBy: "amount" };
}

import { nothingBilled } from "../billed.ts";
import { finding } from "../finding.ts";
import type { ClaimFacts, LinkedLine, RunCheck } from "./facts.ts";
import { linkedLines } from "./facts.ts";
import type { OrderLineBilling } from "./order-line-billing.ts";
import { overAmount } from "./over-amount.ts";
import { overQuantity } from "./over-quantity.ts";

/** Rule P2: all that was ever billed on an order line, this claim included, stays within what was ordered. */
export const checkQuantity: RunCheck = (facts) => {
  const billings = billingsOf(facts);
  if (billings.length === 0) return [finding("quantity", "not_run", "No line bills a line of the order.")];
  const over = billings.flatMap((billing) => {
    const quantity = overQuantity(facts, billing);
    // the missing quantity explains the amount: one hold for one difference
    return quantity?.outcome === "hold" ? [quantity] : [quantity, overAmount(facts, billing)];
  });
  const found = over.filter((each) => each !== null);
  return found.length > 0
    ? found
    : [finding("quantity", "pass", "Nothing is billed beyond what was ordered.")];
};

function billingsOf(facts: ClaimFacts): OrderLineBilling[] {
  const claimed = new Map<string, LinkedLine[]>();
  for (const linked of linkedLines(facts)) {
    claimed.set(linked.orderLine.id, [...(claimed.get(linked.orderLine.id) ?? []), linked]);
  }
  return [...claimed.values()].flatMap((links) => {
    const last = links.at(-1);
    if (last === undefined) return [];
    const { orderLine } = last;
    return [
      { orderLine, claimed: links, last, before: facts.billedBefore.get(orderLine.id) ?? nothingBilled },
    ];
  });
}

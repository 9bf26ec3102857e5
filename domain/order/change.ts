import type { Decision } from "../decision.ts";
import { refused } from "../decision.ts";
import type { Minor, PricedLine } from "../money/money.ts";
import { lineNet } from "../money/money.ts";

export type AskedLine = PricedLine & {
  id: string;
  description: string;
  taxCategory: string;
  taxRateBp: number;
};

/** What is granted of one asked line; a line without an answer is granted in full. */
export type Answer = { lineId: string; netMinor: Minor; reason: string };

export type OrderNow = { contractSumMinor: Minor; notToExceedMinor: Minor | null };

export type GrantedChange = {
  to: "approved" | "part_approved";
  lines: AskedLine[];
  netMinor: Minor;
  contractSumMinor: Minor;
  notToExceedMinor: Minor | null;
};

/**
 * Rule W7: additional work approved in full or in part; the order and its not-to-exceed rise by what is
 * granted. Refuses with `answer_line`, `answer_amount`, `reason_missing` or `nothing_granted`.
 */
export function approveAdditionalWork(
  asked: readonly AskedLine[],
  order: OrderNow,
  answers: readonly Answer[] = [],
): Decision<GrantedChange> {
  const askedNet = new Map(asked.map((line) => [line.id, lineNet(line)]));
  for (const { lineId, netMinor, reason } of answers) {
    const net = askedNet.get(lineId);
    if (net === undefined) return refused("answer_line", "That line is not part of the request.", lineId);
    if (netMinor < 0 || netMinor > net) {
      return refused("answer_amount", "Approve no more than was asked for, and not less than zero.", lineId);
    }
    if (netMinor < net && reason.trim() === "") {
      return refused("reason_missing", "Say why less is approved than was asked for.", lineId);
    }
  }
  const answered = new Map(answers.map(({ lineId, netMinor }) => [lineId, netMinor]));
  const lines = asked.flatMap((line) => granted(line, answered.get(line.id) ?? lineNet(line)));
  const netMinor = lines.reduce((total, line) => total + lineNet(line), 0);
  if (netMinor <= 0)
    return refused("nothing_granted", "Nothing would be approved. Reject the request and say why.");
  return {
    ok: true,
    to: asked.some((line) => answered.has(line.id) && answered.get(line.id) !== lineNet(line))
      ? "part_approved"
      : "approved",
    lines,
    netMinor,
    contractSumMinor: order.contractSumMinor + netMinor,
    notToExceedMinor: order.notToExceedMinor === null ? null : order.notToExceedMinor + netMinor,
  };
}

// a part of a line by amount has no rate of its own any more: it becomes a lump sum
function granted(line: AskedLine, netMinor: Minor): AskedLine[] {
  if (netMinor === lineNet(line)) return [line];
  if (netMinor === 0) return [];
  return [{ ...line, quantityMilli: 1000, unitPriceMinor: netMinor, discountMinor: 0 }];
}

/** Refuses with `reason_missing`. */
export function rejectChange(reason: string): Decision<{ to: "rejected" }> {
  if (reason.trim() === "") return refused("reason_missing", "Say why you reject this.", "reason");
  return { ok: true, to: "rejected" };
}

/** Rule W6: an approved quote becomes the order's sum, and raises a not-to-exceed that is below it. */
export function approveQuote(
  quoteNetMinor: Minor,
  billedMinor: Minor,
  notToExceedMinor: Minor | null,
): Decision<OrderNow> {
  if (quoteNetMinor < billedMinor) return belowBilled;
  return {
    ok: true,
    contractSumMinor: quoteNetMinor,
    notToExceedMinor: notToExceedMinor === null ? null : Math.max(notToExceedMinor, quoteNetMinor),
  };
}

/** Rule M6: `byMinor` is above zero; `billedMinor` is net of credits. Refuses with `below_billed`. */
export function reduceOrder(order: OrderNow, byMinor: Minor, billedMinor: Minor): Decision<OrderNow> {
  const contractSumMinor = order.contractSumMinor - byMinor;
  if (contractSumMinor < billedMinor) return belowBilled;
  return { ok: true, ...order, contractSumMinor };
}

const belowBilled = refused("below_billed", "The order cannot be less than what is already billed.");

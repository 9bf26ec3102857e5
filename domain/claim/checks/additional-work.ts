import { formatAmount } from "../../money/format.ts";
import { finding } from "../finding.ts";
import type { RunCheck } from "./facts.ts";

/** Rule W7: what is on no line of the order was never agreed, whatever it costs. */
export const checkAdditionalWork: RunCheck = ({ lines, order, claim }) => {
  const ordered = new Set<string | null>(order.lines.map(({ id }) => id));
  const extra = lines.flatMap((line, index) => {
    if (ordered.has(line.orderLineId)) return [];
    const position = index + 1;
    const amount = formatAmount(line.netMinor, claim.currency);
    return [
      finding("additional_work", "hold", `Additional work not approved: ${amount} on line ${position}.`, {
        line: line.id,
        differenceMinor: line.netMinor,
        fix: `Ask for the additional work to be approved, or remove line ${position}.`,
      }),
    ];
  });
  return extra.length > 0 ? extra : [finding("additional_work", "pass", "Every line is on the order.")];
};

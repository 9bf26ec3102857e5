import { formatPercent } from "../../money/format.ts";
import { percentOf } from "../../money/money.ts";
import type { Finding } from "../finding.ts";
import { finding } from "../finding.ts";
import { excessOf, judge } from "../tolerance.ts";
import { differenceFinding } from "./difference.ts";
import type { ClaimFacts, LinkedLine, RunCheck } from "./facts.ts";
import { linkedLines, tolerancesFor } from "./facts.ts";
import { overFinding } from "./over.ts";

/** Rule M4: every other comparison leaves tax out; here the rates and the printed tax are compared. */
export const checkTax: RunCheck = (facts) => {
  const { claim, totals } = facts;
  const printed = differenceFinding("tax", {
    what: "The printed tax",
    statedMinor: claim.stated?.taxMinor ?? totals.taxMinor,
    computedMinor: totals.taxMinor,
    currency: claim.currency,
    fix: "Check the tax on the printed invoice.",
    tolerances: tolerancesFor(facts),
  });
  const differences = linkedLines(facts).flatMap((linked) => otherTax(facts, linked));
  const found = printed ? [...differences, printed] : differences;
  return found.length > 0 ? found : [finding("tax", "pass", "Tax is as ordered.")];
};

function otherTax(facts: ClaimFacts, { line, orderLine, position }: LinkedLine): Finding[] {
  if (line.taxCategory === orderLine.taxCategory && line.taxRateBp === orderLine.taxRateBp) return [];
  const orderedTax = percentOf(line.netMinor, orderLine.taxRateBp);
  const differenceMinor = percentOf(line.netMinor, line.taxRateBp) - orderedTax;
  const what = `Tax of ${formatPercent(line.taxRateBp)} in place of ${formatPercent(orderLine.taxRateBp)} on line ${position}`;
  const fix = `Use the tax of the order on line ${position}.`;
  if (differenceMinor === 0) {
    return [
      finding("tax", "warn", `Another tax category than ordered on line ${position}.`, {
        line: line.id,
        fix,
      }),
    ];
  }
  const judgement = judge(tolerancesFor(facts, orderLine), excessOf(Math.abs(differenceMinor), orderedTax));
  const details = { line: line.id, differenceMinor, currency: facts.claim.currency, fix };
  return [overFinding("tax", what, judgement, details)];
}

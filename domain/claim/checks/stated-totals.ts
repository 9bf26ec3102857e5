import type { Minor } from "../../money/money.ts";
import { finding } from "../finding.ts";
import { differenceFinding } from "./difference.ts";
import type { RunCheck } from "./facts.ts";
import { tolerancesFor } from "./facts.ts";

const fix = "Check the figure on the printed invoice and correct the line or the total.";

/** Rule M3: what is printed stays as printed; the tax on it has a check of its own (M4). */
export const checkStatedTotals: RunCheck = (facts) => {
  const { claim, lines, totals } = facts;
  const { currency, stated = {} } = claim;
  const common = { currency, fix, tolerances: tolerancesFor(facts) };
  const printedLines = lines.filter((line) => isPrinted(line.statedNetMinor));
  if (printedLines.length === 0 && !isPrinted(stated.netMinor) && !isPrinted(stated.grossMinor)) {
    return [finding("stated_totals", "not_run", "No totals are printed to compare with.")];
  }
  const netMinor = stated.netMinor ?? totals.netMinor;
  // only what the net and the tax leave unexplained is a difference of the gross
  const grossFromParts = netMinor + (stated.taxMinor ?? totals.taxMinor);
  const differences = [
    ...lines.map((line, index) =>
      differenceFinding("stated_totals", {
        ...common,
        line: line.id,
        what: `The printed amount of line ${index + 1}`,
        statedMinor: line.statedNetMinor ?? line.netMinor,
        computedMinor: line.netMinor,
      }),
    ),
    differenceFinding("stated_totals", {
      ...common,
      what: "The printed total before tax",
      statedMinor: netMinor,
      computedMinor: totals.netMinor,
    }),
    differenceFinding("stated_totals", {
      ...common,
      what: "The printed total with tax",
      statedMinor: stated.grossMinor ?? grossFromParts,
      computedMinor: grossFromParts,
    }),
  ].filter((each) => each !== null);
  return differences.length > 0
    ? differences
    : [finding("stated_totals", "pass", "The printed totals add up.")];
};

function isPrinted(amount: Minor | null | undefined): boolean {
  return amount !== null && amount !== undefined;
}

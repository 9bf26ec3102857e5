import { formatAmount } from "../../money/format.ts";
import type { Minor } from "../../money/money.ts";
import { exactNet } from "../../money/money.ts";
import { roundUp } from "../../money/rounding.ts";
import type { Finding } from "../finding.ts";
import { finding } from "../finding.ts";
import { judge } from "../tolerance.ts";
import type { ClaimFacts, LinkedLine, RunCheck } from "./facts.ts";
import { linkedLines, tolerancesFor } from "./facts.ts";
import { overFinding } from "./over.ts";

export const checkRate: RunCheck = (facts) => {
  const rated = linkedLines(facts).filter(({ line }) => line.billedBy === "quantity");
  if (rated.length === 0) return [finding("rate", "not_run", "No line is billed at a rate of the order.")];
  const over = rated.flatMap((linked) => overRate(facts, linked));
  return over.length > 0 ? over : [finding("rate", "pass", "Every rate is as agreed.")];
};

/** What a line costs beyond its quantity at the agreed rate, rounded up; a lower rate counts zero. */
export function overAgreedRate({ line, orderLine }: Pick<LinkedLine, "line" | "orderLine">): Minor {
  if (line.billedBy === "amount") return 0;
  const over = exactNet(line) - atAgreedRate(line, orderLine);
  return over > 0n ? roundUp(over, 1000n) : 0;
}

function overRate(facts: ClaimFacts, { line, orderLine, position }: LinkedLine): Finding[] {
  const { currency } = facts.claim;
  const differenceMinor = overAgreedRate({ line, orderLine });
  if (differenceMinor === 0) return [];
  const agreed = atAgreedRate(line, orderLine);
  const judgement = judge(tolerancesFor(facts, orderLine), {
    over: exactNet(line) - agreed,
    of: agreed < 0n ? -agreed : agreed,
  });
  const amount = formatAmount(differenceMinor, currency);
  return [
    overFinding("rate", `${amount} over the agreed rate on line ${position}`, judgement, {
      line: line.id,
      differenceMinor,
      currency,
      fix: `Bill ${formatAmount(orderLine.unitPriceMinor, currency)} a unit on line ${position}.`,
    }),
  ];
}

function atAgreedRate(line: LinkedLine["line"], orderLine: LinkedLine["orderLine"]): bigint {
  return BigInt(line.quantityMilli) * BigInt(orderLine.unitPriceMinor);
}

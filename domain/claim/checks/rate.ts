import { formatAmount } from "../../money/format.ts";
import type { Minor } from "../../money/money.ts";
import { agreedFor } from "../../rate/agreed.ts";
import { excessOverRate, overRate } from "../../rate/difference.ts";
import type { ComparedRate, Finding } from "../finding.ts";
import { finding } from "../finding.ts";
import type { OrderLine } from "../match-input.ts";
import { judge } from "../tolerance.ts";
import type { ClaimFacts, NettedLine, RunCheck } from "./facts.ts";
import { tolerancesFor } from "./facts.ts";
import { overFinding } from "./over.ts";

/** A line billed by quantity beside the price that was agreed for it; `position` is its number on the invoice. */
type RatedLine = {
  line: NettedLine;
  position: number;
  agreedMinor: Minor;
  card: string | null;
  orderLine?: OrderLine;
};

/** What was accepted on the order goes before the card; what is on no order line is held to the card. */
export const checkRate: RunCheck = (facts) => {
  const rated = ratedLines(facts);
  if (rated.length === 0) return [finding("rate", "not_run", "No line is billed at an agreed rate.")];
  const over = rated.flatMap((each) => overAgreed(facts, each));
  return over.length > 0 ? over : [finding("rate", "pass", "Every rate is as agreed.")];
};

function ratedLines({ lines, order, rates = [] }: ClaimFacts): RatedLine[] {
  const ordered = new Map(order.lines.map((orderLine) => [orderLine.id, orderLine]));
  return lines.flatMap((line, index): RatedLine[] => {
    if (line.billedBy === "amount") return [];
    const position = index + 1;
    const orderLine = line.orderLineId === null ? undefined : ordered.get(line.orderLineId);
    if (orderLine) {
      const { unitPriceMinor: agreedMinor, rate } = orderLine;
      const card = rate?.agreedMinor === agreedMinor ? rate.card : null;
      return [{ line, position, agreedMinor, card, orderLine }];
    }
    const { description = "", unit = "", rate, costMinor } = line;
    const agreed = agreedFor({ description, unit, rate, costMinor }, rates);
    return agreed ? [{ line, position, agreedMinor: agreed.agreedMinor, card: agreed.card }] : [];
  });
}

function overAgreed(
  facts: ClaimFacts,
  { line, position, agreedMinor, card, orderLine }: RatedLine,
): Finding[] {
  const { currency } = facts.claim;
  const differenceMinor = overRate(line, agreedMinor);
  if (differenceMinor === 0) return [];
  const judged = judge(tolerancesFor(facts, orderLine), excessOverRate(line, agreedMinor));
  const judgement = {
    ...judged,
    limitSetBy: judged.limitSetBy ?? (card === null ? null : "rate_card"),
  } as const;
  const rate: ComparedRate = {
    agreedMinor,
    chargedMinor: line.unitPriceMinor,
    setBy: card === null ? "order" : "rate_card",
    card,
  };
  const amount = formatAmount(differenceMinor, currency);
  return [
    overFinding("rate", `${amount} over the agreed rate on line ${position}`, judgement, {
      line: line.id,
      differenceMinor,
      rate,
      currency,
      fix: `Bill ${formatAmount(agreedMinor, currency)} a unit on line ${position}.`,
    }),
  ];
}

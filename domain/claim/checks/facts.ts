import type { DocumentTotals } from "../../money/document-totals.ts";
import type { Minor } from "../../money/money.ts";
import type { Billed } from "../billed.ts";
import type { Finding } from "../finding.ts";
import type { ClaimLine, MatchInput, MatchOrder, OrderLine } from "../match-input.ts";
import type { ToleranceLevels } from "../tolerance.ts";

export type NettedLine = ClaimLine & { netMinor: Minor };

/** The claim and all it is held against, worked out once for every check. */
export type ClaimFacts = MatchInput & {
  order: MatchOrder;
  lines: readonly NettedLine[];
  totals: DocumentTotals;
  billedBefore: ReadonlyMap<string | null, Billed>;
  billedAfterMinor: Minor;
};

export type RunCheck = (facts: ClaimFacts) => Finding[];

/** A claim line beside the order line it bills; `position` is its number on the invoice, from 1. */
export type LinkedLine = { line: NettedLine; orderLine: OrderLine; position: number };

export function linkedLines({ lines, order }: ClaimFacts): LinkedLine[] {
  const ordered = new Map(order.lines.map((orderLine) => [orderLine.id, orderLine]));
  return lines.flatMap((line, index) => {
    const orderLine = line.orderLineId === null ? undefined : ordered.get(line.orderLineId);
    return orderLine ? [{ line, orderLine, position: index + 1 }] : [];
  });
}

export function tolerancesFor({ order, settings }: ClaimFacts, orderLine?: OrderLine): ToleranceLevels {
  return { ...settings, order: order.tolerance, line: orderLine?.tolerance };
}

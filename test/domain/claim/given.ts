import type { ClaimLine, MatchInput, MatchOrder, OrderLine, OtherClaim } from "#domain/claim/match-input.ts";
import { lineNet } from "#domain/money/money.ts";

export function orderLine(id: string, fields: Partial<OrderLine> = {}): OrderLine {
  return {
    id,
    description: `Line ${id}`,
    quantityMilli: 10_000,
    unitPriceMinor: 10_000,
    discountMinor: 0,
    taxCategory: "S",
    taxRateBp: 1000,
    ...fields,
  };
}

/** An accepted order whose contract sum is that of its lines. */
export function order(lines: OrderLine[], fields: Partial<MatchOrder> = {}): MatchOrder {
  return {
    number: "PO-7",
    contractorId: "acme",
    currency: "USD",
    committed: true,
    lines,
    contractSumMinor: lines.reduce((total, line) => total + lineNet(line), 0),
    notToExceedMinor: null,
    standingOrder: null,
    ...fields,
  };
}

/** Bills all of the order line of the same id. */
export function claimLine(orderLineId: string | null, fields: Partial<ClaimLine> = {}): ClaimLine {
  return {
    id: `c-${orderLineId}`,
    orderLineId,
    billedBy: "quantity",
    quantityMilli: 10_000,
    unitPriceMinor: 10_000,
    discountMinor: 0,
    taxCategory: "S",
    taxRateBp: 1000,
    ...fields,
  };
}

export function matchInput(
  fields: { order?: MatchOrder | null; lines?: ClaimLine[]; claim?: Partial<MatchInput["claim"]> } & Partial<
    Omit<MatchInput, "order" | "claim">
  > = {},
): MatchInput {
  const { order: picked = order([orderLine("a")]), lines = [claimLine("a")], claim, ...rest } = fields;
  return {
    order: picked,
    earlierClaims: [],
    claim: { id: "this", contractorId: "acme", currency: "USD", submittedAt: 1000, lines, ...claim },
    work: { state: "closed", missingEvidence: [] },
    settings: {},
    duplicates: [],
    ...rest,
  };
}

export function earlierClaim(
  id: string,
  lines: OtherClaim["lines"],
  fields: Partial<OtherClaim> = {},
): OtherClaim {
  return { id, kind: "invoice", state: "submitted", submittedAt: 1, lines, ...fields };
}

/** The same claim as others see it. */
export function asBilled(lines: readonly ClaimLine[]): OtherClaim["lines"] {
  return lines.map((line) => ({
    orderLineId: line.orderLineId,
    billedBy: line.billedBy,
    quantityMilli: line.quantityMilli,
    netMinor: lineNet(line),
  }));
}

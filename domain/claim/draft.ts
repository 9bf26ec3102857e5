import type { Bp, Minor } from "../money/money.ts";
import { lineNet } from "../money/money.ts";
import { parseMoney, parseQuantity } from "../money/parse.ts";
import { claimsBefore } from "./billed.ts";
import { draftLine } from "./draft-line.ts";
import { draftExtraId, draftLineId } from "./draft-line-id.ts";
import type { NumberedClaim } from "./duplicate.ts";
import { findDuplicates } from "./duplicate.ts";
import { leftToBill } from "./left-to-bill.ts";
import type { MatchResult } from "./match.ts";
import { match } from "./match.ts";
import type { ClaimLine, MatchInput } from "./match-input.ts";
import type { LeftOfLine, Part } from "./partial.ts";
import { readPart } from "./read-part.ts";
import type { ClaimState } from "./states.ts";

/** All that a claim on one order is held against, whichever claim it is. */
export type MatchBase = Omit<MatchInput, "claim" | "duplicates" | "releases">;

export type DraftBase = MatchBase & {
  contractorId: string;
  currency: string;
  /** The version that this one takes the place of. */
  replacesId: string | null;
  /** The contractor's newest live claims. */
  recent: readonly (NumberedClaim & { state: ClaimState })[];
  extraTaxRateBp: Bp;
  now: number;
};

/** An invoice as it stands in the form: nothing is read yet. */
export type TypedDraft = {
  number: string;
  lines: readonly { orderLineId: string; by: Part["by"]; value: string; unitPrice: string }[];
  extras: readonly { description: string; quantity: string; unit: string; unitPrice: string; cost: string }[];
  stated: { net: string; tax: string; gross: string };
};

/** What an open order has left before this draft. */
export function leftForDraft(base: DraftBase): LeftOfLine[] {
  const before = claimsBefore({ id: "", replacesId: base.replacesId, submittedAt: null }, base.earlierClaims);
  return leftToBill(base.order?.lines ?? [], before);
}

/** Rule P1: the checks of an invoice while it is being written. What cannot be read yet bills nothing. */
export function matchDraft(
  base: DraftBase,
  typed: TypedDraft,
): MatchResult & { netOf: ReadonlyMap<string, Minor> } {
  const { contractorId, currency, replacesId, recent, now } = base;
  const lines = [...orderedLines(base, typed), ...extraLines(base, typed)];
  const netOf = new Map(lines.map((line) => [line.id, lineNet(line)]));
  const netMinor = [...netOf.values()].reduce((total, net) => total + net, 0);
  const draft = {
    id: "",
    contractorId,
    number: typed.number,
    netMinor,
    fileHashes: [],
    submittedAt: now,
    replacesId,
  };
  const stated = {
    netMinor: readMoney(typed.stated.net, currency),
    taxMinor: readMoney(typed.stated.tax, currency),
    grossMinor: readMoney(typed.stated.gross, currency),
  };
  const result = match({
    ...base,
    claim: { id: "", contractorId, currency, replacesId, submittedAt: null, lines, stated },
    // an empty number repeats nothing
    duplicates: findDuplicates(draft, typed.number.trim() ? recent : []),
  });
  return { ...result, netOf };
}

function orderedLines(base: DraftBase, { lines }: TypedDraft): ClaimLine[] {
  const left = new Map(leftForDraft(base).map((line) => [line.orderLine.id, line]));
  return lines.flatMap(({ orderLineId, by, value, unitPrice }, index) => {
    const leftOfLine = left.get(orderLineId);
    const read = readPart(by, value, base.currency);
    if (!leftOfLine || !read.ok || !read.part) return [];
    const rate = readMoney(unitPrice, base.currency) ?? undefined;
    return [{ ...draftLine(leftOfLine, read.part, rate), id: draftLineId(index) }];
  });
}

function extraLines({ currency, extraTaxRateBp }: DraftBase, { extras }: TypedDraft): ClaimLine[] {
  return extras.flatMap(({ description, quantity, unit, unitPrice, cost }, index) => {
    const read = parseQuantity(quantity || "1");
    const unitPriceMinor = readMoney(unitPrice, currency);
    if (!read.ok || !unitPriceMinor) return [];
    const priced = { quantityMilli: read.value, unitPriceMinor, discountMinor: 0 };
    const taxed = { taxCategory: "S", taxRateBp: extraTaxRateBp };
    // as a line that is sent without a unit
    const worded = {
      description,
      unit: unit.trim() || "each",
      costMinor: readMoney(cost, currency) ?? undefined,
    };
    const id = draftExtraId(index);
    return [{ ...priced, ...taxed, ...worded, id, orderLineId: null, billedBy: "quantity" as const }];
  });
}

function readMoney(text: string, currency: string): Minor | null {
  const read = parseMoney(text, currency);
  return read.ok ? read.value : null;
}

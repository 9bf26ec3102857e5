import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideApproval } from "#domain/claim/approve.ts";
import { billedNet, claimsBefore } from "#domain/claim/billed.ts";
import { checks } from "#domain/claim/finding.ts";
import { match } from "#domain/claim/match.ts";
import type { ClaimLine, MatchInput, OtherClaim } from "#domain/claim/match-input.ts";
import { openHolds } from "#domain/claim/release.ts";
import { lineNet } from "#domain/money/money.ts";
import { anyInput, anyOrder, newLine, numbered } from "./arbitrary.ts";
import { asBilled, matchInput } from "./given.ts";

/** Holds by check and order line: what stays comparable when lines are added. */
function holdKeys(input: MatchInput): string[] {
  const ordered = new Map(input.claim.lines.map((line) => [line.id, line.orderLineId]));
  return match(input)
    .findings.filter(({ outcome }) => outcome === "hold")
    .map(({ check, line }) => `${check} ${check === "quantity" ? ordered.get(line ?? "") : line}`);
}

describe("match", () => {
  it("reports every check, in the order of P4", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const order = match(input).findings.map(({ check }) => checks.indexOf(check));
        expect([...new Set(order)]).toEqual(checks.map((_, index) => index));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });

  it("is payable exactly when nothing holds, and each hold says what would fix it", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { findings, payable } = match(input);
        const holds = findings.filter(({ outcome }) => outcome === "hold");
        expect(payable).toBe(holds.length === 0);
        for (const { message } of findings) expect(message).toMatch(/^[A-Z0-9].*\.$/);
        for (const { fix } of holds) expect(fix).not.toBe("");
      }),
    );
  });

  it("gives the same answer whatever order the other claims come in", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const reversed = { ...input, earlierClaims: [...input.earlierClaims].reverse() };
        expect(match(reversed)).toEqual(match(input));
      }),
    );
  });

  it("loses no hold when lines are added to the claim", () => {
    fc.assert(
      fc.property(anyInput, fc.array(newLine, { maxLength: 3 }), (input, added) => {
        const lines = numbered([...input.claim.lines, ...added]);
        const kept = holdKeys(input);
        expect(holdKeys({ ...input, claim: { ...input.claim, lines } })).toEqual(
          expect.arrayContaining(kept),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("loses no hold when a quantity grows", () => {
    fc.assert(
      fc.property(anyInput, fc.nat(4), fc.integer({ min: 1, max: 9000 }), (input, index, more) => {
        const lines = input.claim.lines.map((line, at) =>
          at === index ? { ...line, quantityMilli: line.quantityMilli + more } : line,
        );
        // a changed tax has a tolerance of its own, which may round either way
        const ofMoney = (keys: string[]) => keys.filter((key) => !key.startsWith("tax"));
        expect(holdKeys({ ...input, claim: { ...input.claim, lines } })).toEqual(
          expect.arrayContaining(ofMoney(holdKeys(input))),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it("loses no hold to another claim before it, and gains none from a credit", () => {
    fc.assert(
      fc.property(anyInput, fc.array(newLine, { minLength: 1, maxLength: 2 }), (input, lines) => {
        const other: OtherClaim = {
          id: "extra",
          kind: "invoice",
          state: "approved",
          submittedAt: 0,
          lines: asBilled(numbered(lines)),
        };
        const withOther = (kind: OtherClaim["kind"]) =>
          holdKeys({ ...input, earlierClaims: [...input.earlierClaims, { ...other, kind }] });
        expect(withOther("invoice")).toEqual(expect.arrayContaining(holdKeys(input)));
        expect(holdKeys(input)).toEqual(expect.arrayContaining(withOther("credit_note")));
      }),
    );
  });

  it("never lets a payable claim take the total past the order or its not-to-exceed", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { payable, totals } = match(input);
        const { order } = input;
        fc.pre(payable && order !== null);
        const billed = billedNet(claimsBefore(input.claim, input.earlierClaims));
        const net = input.claim.lines.reduce((total, line) => total + lineNet(line), 0);
        expect(totals.billedBeforeMinor).toBe(billed);
        expect(totals.billedAfterMinor).toBe(billed + net);
        expect(totals.leftMinor).toBe(order.contractSumMinor - billed - net);
        expect(billed + net).toBeLessThanOrEqual(order.contractSumMinor);
        expect(billed + net).toBeLessThanOrEqual(order.notToExceedMinor ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  it("with no tolerance anywhere lets through no line dearer or larger than ordered", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const strict = withoutTolerance(input);
        fc.pre(strict.order !== null && match(strict).payable);
        for (const orderLine of strict.order?.lines ?? []) {
          const claimed = strict.claim.lines.filter(({ orderLineId }) => orderLineId === orderLine.id);
          const byQuantity = claimed.filter(({ billedBy }) => billedBy === "quantity");
          const quantity = byQuantity.reduce((total, line) => total + line.quantityMilli, 0);
          if (quantity > 0 && strict.earlierClaims.length === 0) {
            expect(quantity).toBeLessThanOrEqual(orderLine.quantityMilli);
          }
          for (const line of byQuantity) {
            if (line.quantityMilli > 0)
              expect(line.unitPriceMinor).toBeLessThanOrEqual(orderLine.unitPriceMinor);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("reads zero as zero: explicit zeros answer like blanks", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const strict = withoutTolerance(input);
        const zero = { ...strict, settings: { organisation: { bp: 0, minor: 0 } } };
        const outcomes = (each: MatchInput) =>
          match(each).findings.map(({ check, outcome }) => [check, outcome]);
        expect(outcomes(zero)).toEqual(outcomes(strict));
      }),
    );
  });
});

describe("approvals one after the other", () => {
  it("never add up to more than the order", () => {
    const claims = fc.array(fc.array(newLine, { minLength: 1, maxLength: 3 }).map(numbered), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyOrder, claims, (order, invoices) => {
        const approved: OtherClaim[] = [];
        for (const [index, lines] of invoices.entries()) {
          const id = `claim-${index}`;
          const input = matchInput({
            order,
            lines,
            earlierClaims: approved,
            claim: { id, submittedAt: index },
          });
          const decision = decideApproval(input, withholdingAllThatHolds(input));
          if (!decision.ok) continue;
          expect(decision.totals.netMinor).toBe(
            decision.lines.reduce((sum, line) => sum + line.approvedNetMinor, 0),
          );
          approved.push({ ...asOther(id, index, lines, decision.lines), state: decision.to });
        }
        const cap = Math.min(order.contractSumMinor, order.notToExceedMinor ?? Number.POSITIVE_INFINITY);
        if (approved.length > 0) expect(billedNet(approved)).toBeLessThanOrEqual(cap);
      }),
      { numRuns: 300 },
    );
  });
});

function withholdingAllThatHolds(input: MatchInput) {
  const held = new Map<string, number>();
  for (const { line, differenceMinor } of openHolds(match(input).findings)) {
    if (line !== undefined) held.set(line, Math.max(held.get(line) ?? 0, differenceMinor));
  }
  return [...held]
    .filter(([, amountMinor]) => amountMinor > 0)
    .map(([lineId, amountMinor]) => ({ lineId, amountMinor, reason: "over the order" }));
}

function asOther(
  id: string,
  submittedAt: number,
  lines: readonly ClaimLine[],
  approved: readonly { lineId: string; approvedQuantityMilli: number; approvedNetMinor: number }[],
): Omit<OtherClaim, "state"> {
  const decided = asBilled(lines).map((line, index) => ({ ...line, ...approved[index] }));
  return { id, kind: "invoice", submittedAt, lines: decided };
}

function withoutTolerance(input: MatchInput): MatchInput {
  const { order } = input;
  return {
    ...input,
    settings: {},
    order: order && {
      ...order,
      tolerance: {},
      lines: order.lines.map((line) => ({ ...line, tolerance: {} })),
    },
  };
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leftToBill, prefilledLines } from "#domain/claim/left-to-bill.ts";
import { match } from "#domain/claim/match.ts";
import type { ClaimLine, OrderLine, OtherClaim } from "#domain/claim/match-input.ts";
import type { Part } from "#domain/claim/partial.ts";
import { partialLine } from "#domain/claim/partial.ts";
import { lineNet } from "#domain/money/money.ts";
import { asBilled, claimLine, earlierClaim, matchInput, order, orderLine } from "./given.ts";

const pricedLine = fc
  .record({
    quantityMilli: fc.integer({ min: 1, max: 20_000 }),
    unitPriceMinor: fc.integer({ min: 1, max: 5000 }),
  })
  .chain((priced) => {
    const full = lineNet({ ...priced, discountMinor: 0 });
    return fc.nat(full).map((discountMinor) => orderLine("a", { ...priced, discountMinor }));
  });

const anyPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ by: fc.constant("quantity" as const), quantityMilli: fc.nat(8000) }),
  fc.record({ by: fc.constant("percent" as const), bp: fc.nat(6000) }),
  fc.record({ by: fc.constant("amount" as const), amountMinor: fc.nat(30_000) }),
);

/** Bills part after part, each on an invoice of its own, and checks each as the approver would. */
function billInParts(ordered: OrderLine, parts: readonly Part[]): OtherClaim[] {
  const claims: OtherClaim[] = [];
  for (const part of parts) {
    const [left] = leftToBill([ordered], claims);
    const billed = left && partialLine(left, part);
    if (billed?.ok) claims.push(payableClaim(ordered, claims, [billed.line]));
  }
  return claims;
}

function payableClaim(
  ordered: OrderLine,
  earlierClaims: OtherClaim[],
  newLines: Omit<ClaimLine, "id">[],
): OtherClaim {
  const lines = newLines.map((line, index) => ({ ...line, id: `${index}` }));
  const input = matchInput({ order: order([ordered]), earlierClaims, lines, claim: { submittedAt: null } });
  expect(match(input).findings.filter(({ outcome }) => outcome === "hold")).toEqual([]);
  return earlierClaim(`claim-${earlierClaims.length}`, asBilled(lines));
}

const net = (claims: readonly OtherClaim[]) =>
  claims.flatMap(({ lines }) => lines).reduce((total, { netMinor }) => total + netMinor, 0);

describe("billing in parts (P10)", () => {
  it("in any mix never exceeds the order, and each part is payable", () => {
    fc.assert(
      fc.property(pricedLine, fc.array(anyPart, { maxLength: 8 }), (ordered, parts) => {
        expect(net(billInParts(ordered, parts))).toBeLessThanOrEqual(lineNet(ordered));
      }),
    );
  });

  it("by quantity, then all that is left, uses the order up to the roundings", () => {
    fc.assert(
      fc.property(pricedLine, fc.array(fc.nat(5000), { maxLength: 5 }), (ordered, quantities) => {
        const claims = billInParts(
          ordered,
          quantities.map((quantityMilli) => ({ by: "quantity", quantityMilli })),
        );
        const rest = prefilledLines(leftToBill([ordered], claims));
        if (rest.length > 0) claims.push(payableClaim(ordered, claims, rest));
        const unbilled = lineNet(ordered) - net(claims);
        expect(unbilled).toBeGreaterThanOrEqual(0);
        expect(unbilled).toBeLessThanOrEqual(claims.length);
      }),
    );
  });

  it("by amount, then all that is left, uses the order up exactly", () => {
    fc.assert(
      fc.property(pricedLine, fc.array(fc.nat(3000), { minLength: 1, maxLength: 5 }), (ordered, amounts) => {
        fc.pre(lineNet(ordered) > 0);
        const claims = billInParts(
          ordered,
          amounts.map((amountMinor) => ({ by: "amount", amountMinor })),
        );
        fc.pre(claims.length > 0);
        const rest = prefilledLines(leftToBill([ordered], claims));
        if (rest.length > 0) claims.push(payableClaim(ordered, claims, rest));
        expect(net(claims)).toBe(lineNet(ordered));
        expect(prefilledLines(leftToBill([ordered], claims))).toEqual([]);
      }),
    );
  });
});

describe("one part", () => {
  const untouched = (fields: Partial<OrderLine> = {}) => {
    const ordered = orderLine("a", fields);
    return {
      orderLine: ordered,
      quantityMilli: ordered.quantityMilli,
      netMinor: lineNet(ordered),
      byAmount: false,
    };
  };
  const tax = { orderLineId: "a", description: "Line a", taxCategory: "S", taxRateBp: 1000 };

  it("by quantity keeps the rate and its share of the discount", () => {
    expect(partialLine(untouched({ discountMinor: 1000 }), { by: "quantity", quantityMilli: 2500 })).toEqual({
      ok: true,
      line: { ...tax, billedBy: "quantity", quantityMilli: 2500, unitPriceMinor: 10_000, discountMinor: 250 },
    });
  });

  it("by percent is of the ordered line, by amount as said", () => {
    const amount = { ...tax, billedBy: "amount", quantityMilli: 1000, discountMinor: 0 };
    const half = { ...untouched(), netMinor: 50_000, byAmount: true };
    expect(partialLine(half, { by: "percent", bp: 2500 })).toEqual({
      ok: true,
      line: { ...amount, unitPriceMinor: 25_000 },
    });
    expect(partialLine(half, { by: "amount", amountMinor: 50_000 })).toEqual({
      ok: true,
      line: { ...amount, unitPriceMinor: 50_000 },
    });
    expect(partialLine(half, { by: "quantity", quantityMilli: 5000 })).toMatchObject({
      line: { discountMinor: 0, quantityMilli: 5000 },
    });
  });

  it("beyond what is left is refused on its field", () => {
    const left = { ...untouched(), quantityMilli: 3000, netMinor: 30_000 };
    const refusal = { ok: false, code: "more_than_left", message: "Only 3 left to bill on this line." };
    expect(partialLine(left, { by: "quantity", quantityMilli: 3001 })).toEqual({
      ...refusal,
      field: "quantityMilli",
    });
    expect(partialLine(left, { by: "percent", bp: 3001 })).toEqual({ ...refusal, field: "bp" });
    expect(partialLine(left, { by: "amount", amountMinor: 30_001 })).toEqual({
      ...refusal,
      field: "amountMinor",
    });
    expect(partialLine(left, { by: "amount", amountMinor: -1 }).ok).toBe(false);
    const byAmount = { ...left, byAmount: true };
    expect(partialLine(byAmount, { by: "quantity", quantityMilli: 3001 })).toMatchObject({
      message: "Only 30% left to bill on this line.",
    });
    const none = { ...untouched(), quantityMilli: -1000, netMinor: -10_000 };
    expect(partialLine(none, { by: "quantity", quantityMilli: 1 })).toMatchObject({
      message: "Only 0 left to bill on this line.",
    });
    expect(partialLine({ ...none, byAmount: true }, { by: "amount", amountMinor: 1 })).toMatchObject({
      message: "Only 0% left to bill on this line.",
    });
    expect(
      partialLine({ ...untouched(), netMinor: 9_999 }, { by: "quantity", quantityMilli: 10_000 }).ok,
    ).toBe(true);
    expect(
      partialLine(
        { ...untouched(), netMinor: 9_999, byAmount: true },
        { by: "quantity", quantityMilli: 5000 },
      ).ok,
    ).toBe(false);
  });
});

it("a deduction is billed in parts too, and no further than ordered", () => {
  const ordered = orderLine("a", { unitPriceMinor: -1000 });
  const left = { orderLine: ordered, quantityMilli: 10_000, netMinor: -10_000, byAmount: false };
  expect(partialLine(left, { by: "amount", amountMinor: -10_000 }).ok).toBe(true);
  expect(partialLine(left, { by: "amount", amountMinor: -10_001 }).ok).toBe(false);
});

describe("a new invoice", () => {
  it("starts from what is left on each line", () => {
    const lines = [
      orderLine("a"),
      orderLine("b", { discountMinor: 500 }),
      orderLine("c"),
      orderLine("d", { unitPriceMinor: -1000 }),
      orderLine("e"),
    ];
    const earlier = earlierClaim(
      "x",
      asBilled([
        claimLine("a", { quantityMilli: 4000 }),
        claimLine("c", { billedBy: "amount", quantityMilli: 1000, unitPriceMinor: 30_000 }),
        claimLine("e", { quantityMilli: 11_000, unitPriceMinor: 1 }),
      ]),
    );
    const prefilled = prefilledLines(leftToBill(lines, [earlier]));
    expect(
      prefilled.map(({ orderLineId, billedBy, ...line }) => [orderLineId, billedBy, lineNet(line)]),
    ).toEqual([
      ["a", "quantity", 60_000],
      ["b", "quantity", 99_500],
      ["c", "amount", 70_000],
      ["d", "quantity", -10_000],
    ]);
    expect(prefilled[0]).toMatchObject({ quantityMilli: 6000, unitPriceMinor: 10_000, discountMinor: 0 });
  });

  it("offers the last minor unit", () => {
    const almost = claimLine("a", { billedBy: "amount", quantityMilli: 1000, unitPriceMinor: 99_999 });
    expect(
      prefilledLines(leftToBill([orderLine("a")], [earlierClaim("x", asBilled([almost]))])),
    ).toMatchObject([{ billedBy: "amount", unitPriceMinor: 1 }]);
  });

  it("has no lines once all is billed", () => {
    expect(
      prefilledLines(leftToBill([orderLine("a")], [earlierClaim("x", asBilled([claimLine("a")]))])),
    ).toEqual([]);
    const over = earlierClaim(
      "x",
      asBilled([claimLine("a", { billedBy: "amount", unitPriceMinor: 20_000 })]),
    );
    expect(prefilledLines(leftToBill([orderLine("a")], [over]))).toEqual([]);
    expect(leftToBill([orderLine("a")], [over])).toEqual([
      { orderLine: orderLine("a"), quantityMilli: 10_000, netMinor: -100_000, byAmount: true },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { match } from "#domain/claim/match.ts";
import { asBilled, claimLine, earlierClaim, matchInput, order, orderLine } from "../given.ts";
import { findingsOf, passing } from "./findings.ts";

describe("quantity (P2)", () => {
  const roomy = (fields = {}) => order([orderLine("a")], { contractSumMinor: 1_000_000, ...fields });
  const earlier = earlierClaim("first", asBilled([claimLine("a", { quantityMilli: 8000 })]));

  it("adds up what was billed before", () => {
    const input = matchInput({
      order: roomy(),
      earlierClaims: [earlier],
      lines: [claimLine("a", { quantityMilli: 5000 })],
    });
    expect(findingsOf("quantity", input)).toEqual([
      {
        check: "quantity",
        line: "c-a",
        outcome: "hold",
        differenceMinor: 30_000,
        limitMinor: 0,
        limitSetBy: null,
        message: "3 over the ordered quantity on line 1.",
        fix: "Bill 2 at most on line 1, or ask for additional work.",
      },
    ]);
  });

  it("gives back what was credited", () => {
    const credit = earlierClaim("credit", asBilled([claimLine("a", { quantityMilli: 3000 })]), {
      kind: "credit_note",
    });
    const lines = [claimLine("a", { quantityMilli: 5000 })];
    const input = matchInput({ earlierClaims: [earlier, credit], lines });
    expect(findingsOf("quantity", input)).toEqual([
      passing("quantity", "Nothing is billed beyond what was ordered."),
    ]);
    expect(match(input).totals).toMatchObject({
      billedBeforeMinor: 50_000,
      billedAfterMinor: 100_000,
      leftMinor: 0,
    });
  });

  it("counts lines of one claim together, shown on the last", () => {
    const lines = [claimLine("a", { id: "1" }), claimLine("a", { id: "2", quantityMilli: 500 })];
    expect(findingsOf("quantity", matchInput({ order: roomy(), lines }))).toMatchObject([
      { line: "2", differenceMinor: 5000, message: "0.5 over the ordered quantity on line 2." },
    ]);
  });

  it("never offers less than nothing", () => {
    const more = earlierClaim("more", asBilled([claimLine("a", { quantityMilli: 12_000 })]), {
      state: "paid",
    });
    const byQuantity = matchInput({ order: roomy(), earlierClaims: [more], lines: [claimLine("a")] });
    expect(findingsOf("quantity", byQuantity)[0]?.fix).toBe(
      "Bill 0 at most on line 1, or ask for additional work.",
    );
    const amount = claimLine("a", { billedBy: "amount", quantityMilli: 1000, unitPriceMinor: 1 });
    const byAmount = matchInput({ order: roomy(), earlierClaims: [more], lines: [amount] });
    expect(findingsOf("quantity", byAmount)[0]).toMatchObject({
      differenceMinor: 20_001,
      fix: "Bill 0.00 at most on line 1, or ask for additional work.",
    });
  });

  it("has a tolerance, valued at the agreed rate", () => {
    const over = (tolerance: object, quantityMilli: number) =>
      findingsOf(
        "quantity",
        matchInput({ order: roomy({ tolerance }), lines: [claimLine("a", { quantityMilli })] }),
      )[0];
    expect(over({ minor: 5000 }, 10_500)).toMatchObject({
      outcome: "pass",
      differenceMinor: 5000,
      limitMinor: 5000,
    });
    expect(over({ minor: 5000 }, 10_501)?.outcome).toBe("hold");
    expect(over({ bp: 500 }, 10_500)).toMatchObject({
      outcome: "pass",
      limitMinor: 5000,
      limitSetBy: "order",
    });
    expect(over({ bp: 500 }, 10_501)?.outcome).toBe("hold");
  });

  it("says once what is over, in quantity or in money", () => {
    const input = matchInput({
      order: roomy({ tolerance: { bp: 500 } }),
      lines: [claimLine("a", { quantityMilli: 10_500 })],
    });
    expect(findingsOf("quantity", input).map(({ outcome, message }) => [outcome, message])).toEqual([
      ["pass", "0.5 over the ordered quantity on line 1, within the limit of 50.00."],
      ["pass", "50.00 over the ordered amount on line 1, within the limit of 50.00."],
    ]);
  });

  it("holds a line without a price to its quantity", () => {
    const free = order([orderLine("a", { unitPriceMinor: 0 })]);
    const line = (quantityMilli: number) => [claimLine("a", { unitPriceMinor: 0, quantityMilli })];
    expect(findingsOf("quantity", matchInput({ order: free, lines: line(10_001) }))[0]).toMatchObject({
      outcome: "hold",
      differenceMinor: 0,
    });
    expect(findingsOf("quantity", matchInput({ order: free, lines: line(10_000) }))[0]?.outcome).toBe("pass");
  });

  it("caps a line billed by amount, and one whose discount was left out", () => {
    const byAmount = claimLine("a", { billedBy: "amount", quantityMilli: 1000, unitPriceMinor: 30_000 });
    expect(
      findingsOf("quantity", matchInput({ order: roomy(), earlierClaims: [earlier], lines: [byAmount] })),
    ).toEqual([
      {
        check: "quantity",
        line: "c-a",
        outcome: "hold",
        differenceMinor: 10_000,
        limitMinor: 0,
        limitSetBy: null,
        message: "100.00 over the ordered amount on line 1.",
        fix: "Bill 200.00 at most on line 1, or ask for additional work.",
      },
    ]);
    const discounted = order([orderLine("a", { discountMinor: 700 })], { contractSumMinor: 1_000_000 });
    expect(findingsOf("quantity", matchInput({ order: discounted }))).toMatchObject([
      { outcome: "hold", differenceMinor: 700 },
    ]);
  });

  it("leaves to the rate check what the rate check shows", () => {
    const dearer = [claimLine("a", { unitPriceMinor: 10_100 })];
    expect(findingsOf("quantity", matchInput({ order: roomy(), lines: dearer }))[0]?.outcome).toBe("pass");
  });

  it("bills a deduction in parts, but never turns it into a charge", () => {
    const lines = [orderLine("a"), orderLine("b", { unitPriceMinor: -1000 })];
    const part = [claimLine("b", { quantityMilli: 4000, unitPriceMinor: -1000 })];
    expect(findingsOf("quantity", matchInput({ order: order(lines), lines: part }))[0]?.outcome).toBe("pass");
    const charge = [claimLine("b", { billedBy: "amount", quantityMilli: 1000, unitPriceMinor: 1 })];
    expect(findingsOf("quantity", matchInput({ order: order(lines), lines: charge }))[0]?.outcome).toBe(
      "hold",
    );
    const undone = orderLine("c", { quantityMilli: -2000 });
    const taken = [claimLine("c", { quantityMilli: -1000 })];
    expect(findingsOf("quantity", matchInput({ order: order([undone]), lines: taken }))[0]?.outcome).toBe(
      "pass",
    );
  });

  it("counts from nothing where nothing was ordered, and in money without a sign", () => {
    const nothing = order([orderLine("a", { quantityMilli: 0 })]);
    expect(
      findingsOf("quantity", matchInput({ order: nothing, lines: [claimLine("a", { quantityMilli: 1 })] })),
    ).toMatchObject([{ outcome: "hold", message: "0.001 over the ordered quantity on line 1." }]);
    const deduction = order([orderLine("a", { unitPriceMinor: -1000 })]);
    const lines = [claimLine("a", { quantityMilli: 11_000, unitPriceMinor: -1000 })];
    expect(findingsOf("quantity", matchInput({ order: deduction, lines }))).toMatchObject([
      { outcome: "hold", differenceMinor: 1000 },
    ]);
  });

  it("is not run when no line bills the order", () => {
    expect(findingsOf("quantity", matchInput({ lines: [claimLine(null)] }))).toEqual([
      { ...passing("quantity", "No line bills a line of the order."), outcome: "not_run" },
    ]);
  });
});

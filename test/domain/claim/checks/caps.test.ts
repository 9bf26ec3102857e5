import { describe, expect, it } from "vitest";
import { claimLine, matchInput, order, orderLine } from "../given.ts";
import { findingsOf, passing } from "./findings.ts";

describe("additional work (W7)", () => {
  it("holds every line that is not on the order", () => {
    const lines = [
      claimLine("a"),
      claimLine(null, { quantityMilli: 1000 }),
      claimLine("gone", { unitPriceMinor: 0 }),
    ];
    expect(findingsOf("additional_work", matchInput({ lines }))).toEqual([
      {
        ...passing("additional_work", "Additional work not approved: 100.00 on line 2."),
        outcome: "hold",
        line: "c-null",
        differenceMinor: 10_000,
        fix: "Ask for the additional work to be approved, or remove line 2.",
      },
      {
        ...passing("additional_work", "Additional work not approved: 0.00 on line 3."),
        outcome: "hold",
        line: "c-gone",
        fix: "Ask for the additional work to be approved, or remove line 3.",
      },
    ]);
  });
});

describe("contract sum and not-to-exceed (W6)", () => {
  it("holds what passes the order total, whatever the tolerance", () => {
    const input = matchInput({
      order: order([orderLine("a")], { contractSumMinor: 99_999, tolerance: { bp: 10_000, minor: 10_000 } }),
    });
    expect(findingsOf("contract_sum", input)).toEqual([
      {
        check: "contract_sum",
        outcome: "hold",
        differenceMinor: 1,
        limitMinor: 99_999,
        limitSetBy: "order",
        message: "0.01 over the order total of 999.99.",
        fix: "Have a change approved, or bill less.",
      },
    ]);
  });

  it("holds to the lower of the two", () => {
    const capped = (notToExceedMinor: number) =>
      findingsOf("contract_sum", matchInput({ order: order([orderLine("a")], { notToExceedMinor }) }))[0];
    expect(capped(90_000)).toMatchObject({
      outcome: "hold",
      differenceMinor: 10_000,
      message: "100.00 over the not-to-exceed of 900.00.",
      fix: "Have a quote approved for the higher amount, or bill less.",
    });
    expect(capped(100_000)).toEqual(
      passing("contract_sum", "Within the order total of 1,000.00.", {
        limitMinor: 100_000,
        limitSetBy: "order",
      }),
    );
  });
});

describe("standing order", () => {
  const calledOff = (capMinor: number | null, billedElsewhereMinor = 0) =>
    findingsOf(
      "standing_order_cap",
      matchInput({
        order: order([orderLine("a")], { standingOrder: { number: "SO-1", capMinor, billedElsewhereMinor } }),
      }),
    );

  it("caps all its call-offs together", () => {
    const limits = { limitMinor: 300_000, limitSetBy: "order" } as const;
    expect(calledOff(300_000, 200_000)).toEqual([
      passing("standing_order_cap", "Within the cap of 3,000.00 on standing order SO-1.", limits),
    ]);
    expect(calledOff(300_000, 200_001)).toEqual([
      {
        ...passing("standing_order_cap", "0.01 over the cap of 3,000.00 on standing order SO-1.", limits),
        outcome: "hold",
        differenceMinor: 1,
        fix: "Raise the cap of the standing order, or bill less.",
      },
    ]);
  });

  it("may have no cap, on purpose", () => {
    expect(calledOff(null, 200_000)).toEqual([
      passing("standing_order_cap", "Standing order SO-1 has no cap."),
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { claimLine, matchInput, order, orderLine } from "../given.ts";
import { findingsOf, passing } from "./findings.ts";

describe("rate", () => {
  const lines = [orderLine("a"), orderLine("b", { quantityMilli: 13_000 })];
  const dearer = claimLine("b", { quantityMilli: 13_000, unitPriceMinor: 10_250 });

  it("holds a dearer line, with the difference in money", () => {
    const input = matchInput({ order: order(lines), lines: [claimLine("a"), dearer] });
    expect(findingsOf("rate", input)).toEqual([
      {
        check: "rate",
        line: "c-b",
        outcome: "hold",
        differenceMinor: 3250,
        limitMinor: 0,
        limitSetBy: null,
        message: "32.50 over the agreed rate on line 2.",
        fix: "Bill 100.00 a unit on line 2.",
        rate: { agreedMinor: 10_000, chargedMinor: 10_250, setBy: "order", card: null },
      },
    ]);
  });

  it("lets through what the tolerance allows, and says so", () => {
    const tolerant = order(lines, { tolerance: { bp: 250 } });
    const input = matchInput({ order: tolerant, lines: [dearer] });
    expect(findingsOf("rate", input)).toEqual([
      passing("rate", "32.50 over the agreed rate on line 1, within the limit of 32.50.", {
        line: "c-b",
        differenceMinor: 3250,
        limitMinor: 3250,
        limitSetBy: "order",
        rate: { agreedMinor: 10_000, chargedMinor: 10_250, setBy: "order", card: null },
      }),
    ]);
    expect(findingsOf("quantity", input)[0]?.outcome).toBe("pass");
  });

  it("counts a discount, and shows the smallest excess as one minor unit", () => {
    const discounted = { ...dearer, discountMinor: 3250 };
    expect(findingsOf("rate", matchInput({ order: order(lines), lines: [discounted] }))[0]?.outcome).toBe(
      "pass",
    );
    const tiny = claimLine("a", { quantityMilli: 1, unitPriceMinor: 10_001 });
    expect(findingsOf("rate", matchInput({ lines: [tiny] }))[0]).toMatchObject({
      outcome: "hold",
      differenceMinor: 1,
    });
  });

  it("passes a cheaper line, and leaves out lines billed by amount", () => {
    const cheaper = claimLine("a", { unitPriceMinor: 9999 });
    expect(findingsOf("rate", matchInput({ lines: [cheaper] }))[0]?.outcome).toBe("pass");
    const byAmount = claimLine("a", { billedBy: "amount", quantityMilli: 1000, unitPriceMinor: 100_000 });
    expect(findingsOf("rate", matchInput({ lines: [byAmount] }))).toEqual([
      { ...passing("rate", "No line is billed at an agreed rate."), outcome: "not_run" },
    ]);
  });

  it("takes a percentage of what the quantity costs as agreed, deductions included", () => {
    const deduction = orderLine("b", { unitPriceMinor: -10_000 });
    const input = matchInput({
      order: order([orderLine("a"), deduction], { tolerance: { bp: 100 } }),
      lines: [claimLine("b", { unitPriceMinor: -9900 })],
    });
    expect(findingsOf("rate", input)[0]).toMatchObject({
      outcome: "pass",
      differenceMinor: 1000,
      limitMinor: 1000,
    });
  });
});

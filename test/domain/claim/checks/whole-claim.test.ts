import { describe, expect, it } from "vitest";
import { match } from "#domain/claim/match.ts";
import { matchInput, order, orderLine } from "../given.ts";
import { findingsOf, passing } from "./findings.ts";

describe("a claim that bills the whole order as agreed", () => {
  it("passes every check that applies", () => {
    const { findings, payable, totals } = match(matchInput());
    expect(findings.map(({ check, outcome, message }) => [check, outcome, message])).toEqual([
      ["reference", "pass", "Bills order PO-7."],
      ["duplicate", "pass", "Not billed before."],
      ["rate", "pass", "Every rate is as agreed."],
      ["quantity", "pass", "Nothing is billed beyond what was ordered."],
      ["additional_work", "pass", "Every line is on the order."],
      ["contract_sum", "pass", "Within the order total of 1,000.00."],
      ["standing_order_cap", "not_run", "The order does not come from a standing order."],
      ["stated_totals", "not_run", "No totals are printed to compare with."],
      ["tax", "pass", "Tax is as ordered."],
      ["evidence", "pass", "The work is accepted."],
    ]);
    expect(payable).toBe(true);
    expect(totals).toMatchObject({ netMinor: 100_000, taxMinor: 10_000, grossMinor: 110_000, leftMinor: 0 });
  });

  it("takes prepaid and rounding into what is payable", () => {
    const { totals } = match(matchInput({ claim: { prepaidMinor: 10_000, roundingMinor: -3 } }));
    expect(totals.payableMinor).toBe(99_997);
  });
});

describe("reference", () => {
  it("waits for a person to pick the order (P9)", () => {
    const { findings, payable, totals } = match(matchInput({ order: null }));
    expect(findings[0]).toEqual({
      ...passing("reference", "No order is picked for this invoice."),
      outcome: "hold",
      fix: "Pick the order this invoice is for.",
    });
    expect(new Set(findings.slice(1).map(({ outcome }) => outcome))).toEqual(new Set(["not_run"]));
    expect(findings.map(({ message }) => message)[1]).toBe("Not checked: no order is picked.");
    expect([payable, totals.leftMinor, totals.netMinor]).toEqual([false, null, 100_000]);
  });

  it.each([
    [
      { contractorId: "other" },
      "Order PO-7 belongs to another contractor.",
      "Pick an order of this contractor.",
    ],
    [
      { committed: false },
      "Order PO-7 is not accepted.",
      "The order must be accepted before it can be billed.",
    ],
    [{ currency: "EUR" }, "The invoice is in USD, the order in EUR.", "Invoice in EUR."],
  ])("holds for %o", (fields, message, fix) => {
    const input = matchInput({ order: order([orderLine("a")], fields) });
    expect(findingsOf("reference", input)).toEqual([
      { ...passing("reference", message), outcome: "hold", fix },
    ]);
  });
});

describe("duplicate (P8)", () => {
  const other = { otherId: "x", otherNumber: "1043" };

  it("holds for what is refused, and warns of what only looks alike", () => {
    const duplicates = [
      { verdict: "refuse", reason: "same_number", ...other },
      { verdict: "refuse", reason: "same_file", ...other },
      { verdict: "warn", reason: "same_amount", ...other },
      { verdict: "warn", reason: "similar_amount", ...other },
    ] as const;
    const found = findingsOf("duplicate", matchInput({ duplicates }));
    expect(found.map(({ outcome, message, fix }) => [outcome, message, fix])).toEqual([
      [
        "hold",
        "This number is already used on invoice 1043.",
        "Use another number, or send it as a correction of 1043.",
      ],
      [
        "hold",
        "This file was already sent with invoice 1043.",
        "Attach another file, or send it as a correction of 1043.",
      ],
      [
        "warn",
        "The same amount was billed within 30 days on invoice 1043.",
        "Make sure that it is not 1043 again.",
      ],
      [
        "warn",
        "Almost the same amount was billed within 30 days on invoice 1043.",
        "Make sure that it is not 1043 again.",
      ],
    ]);
    expect(match(matchInput({ duplicates: duplicates.slice(2) })).payable).toBe(true);
  });
});

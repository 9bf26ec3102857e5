import type { Check, Finding } from "#domain/claim/finding.ts";
import type { MatchInput } from "#domain/claim/match-input.ts";
import { match } from "#domain/claim/match.ts";
import { describe, expect, it } from "vitest";
import { asBilled, claimLine, earlierClaim, matchInput, order, orderLine } from "./given.ts";

function findingsOf(check: Check, input: MatchInput): Finding[] {
  return match(input).findings.filter((finding) => finding.check === check);
}

function passing(check: Check, message: string, limits: Partial<Finding> = {}): Finding {
  return { check, outcome: "pass", differenceMinor: 0, limitMinor: null, limitSetBy: null, message, fix: "", ...limits };
}

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
    [{ contractorId: "other" }, "Order PO-7 belongs to another contractor.", "Pick an order of this contractor."],
    [{ committed: false }, "Order PO-7 is not accepted.", "The order must be accepted before it can be billed."],
    [{ currency: "EUR" }, "The invoice is in USD, the order in EUR.", "Invoice in EUR."],
  ])("holds for %o", (fields, message, fix) => {
    const input = matchInput({ order: order([orderLine("a")], fields) });
    expect(findingsOf("reference", input)).toEqual([{ ...passing("reference", message), outcome: "hold", fix }]);
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
      }),
    ]);
    expect(findingsOf("quantity", input)[0]?.outcome).toBe("pass");
  });

  it("counts a discount, and shows the smallest excess as one minor unit", () => {
    const discounted = { ...dearer, discountMinor: 3250 };
    expect(findingsOf("rate", matchInput({ order: order(lines), lines: [discounted] }))[0]?.outcome).toBe("pass");
    const tiny = claimLine("a", { quantityMilli: 1, unitPriceMinor: 10_001 });
    expect(findingsOf("rate", matchInput({ lines: [tiny] }))[0]).toMatchObject({ outcome: "hold", differenceMinor: 1 });
  });

  it("passes a cheaper line, and leaves out lines billed by amount", () => {
    const cheaper = claimLine("a", { unitPriceMinor: 9999 });
    expect(findingsOf("rate", matchInput({ lines: [cheaper] }))[0]?.outcome).toBe("pass");
    const byAmount = claimLine("a", { billedBy: "amount", quantityMilli: 1000, unitPriceMinor: 100_000 });
    expect(findingsOf("rate", matchInput({ lines: [byAmount] }))).toEqual([
      { ...passing("rate", "No line is billed at a rate of the order."), outcome: "not_run" },
    ]);
  });

  it("takes a percentage of what the quantity costs as agreed, deductions included", () => {
    const deduction = orderLine("b", { unitPriceMinor: -10_000 });
    const input = matchInput({
      order: order([orderLine("a"), deduction], { tolerance: { bp: 100 } }),
      lines: [claimLine("b", { unitPriceMinor: -9900 })],
    });
    expect(findingsOf("rate", input)[0]).toMatchObject({ outcome: "pass", differenceMinor: 1000, limitMinor: 1000 });
  });
});

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
    const credit = earlierClaim("credit", asBilled([claimLine("a", { quantityMilli: 3000 })]), { kind: "credit_note" });
    const lines = [claimLine("a", { quantityMilli: 5000 })];
    const input = matchInput({ earlierClaims: [earlier, credit], lines });
    expect(findingsOf("quantity", input)).toEqual([
      passing("quantity", "Nothing is billed beyond what was ordered."),
    ]);
    expect(match(input).totals).toMatchObject({ billedBeforeMinor: 50_000, billedAfterMinor: 100_000, leftMinor: 0 });
  });

  it("counts lines of one claim together, shown on the last", () => {
    const lines = [claimLine("a", { id: "1" }), claimLine("a", { id: "2", quantityMilli: 500 })];
    expect(findingsOf("quantity", matchInput({ order: roomy(), lines }))).toMatchObject([
      { line: "2", differenceMinor: 5000, message: "0.5 over the ordered quantity on line 2." },
    ]);
  });

  it("never offers less than nothing", () => {
    const more = earlierClaim("more", asBilled([claimLine("a", { quantityMilli: 12_000 })]), { state: "paid" });
    const byQuantity = matchInput({ order: roomy(), earlierClaims: [more], lines: [claimLine("a")] });
    expect(findingsOf("quantity", byQuantity)[0]?.fix).toBe("Bill 0 at most on line 1, or ask for additional work.");
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
    expect(over({ minor: 5000 }, 10_500)).toMatchObject({ outcome: "pass", differenceMinor: 5000, limitMinor: 5000 });
    expect(over({ minor: 5000 }, 10_501)?.outcome).toBe("hold");
    expect(over({ bp: 500 }, 10_500)).toMatchObject({ outcome: "pass", limitMinor: 5000, limitSetBy: "order" });
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
    expect(findingsOf("quantity", matchInput({ order: roomy(), earlierClaims: [earlier], lines: [byAmount] }))).toEqual([
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
    expect(findingsOf("quantity", matchInput({ order: order(lines), lines: charge }))[0]?.outcome).toBe("hold");
    const undone = orderLine("c", { quantityMilli: -2000 });
    const taken = [claimLine("c", { quantityMilli: -1000 })];
    expect(findingsOf("quantity", matchInput({ order: order([undone]), lines: taken }))[0]?.outcome).toBe("pass");
  });

  it("is not run when no line bills the order", () => {
    expect(findingsOf("quantity", matchInput({ lines: [claimLine(null)] }))).toEqual([
      { ...passing("quantity", "No line bills a line of the order."), outcome: "not_run" },
    ]);
  });
});

describe("additional work (W7)", () => {
  it("holds every line that is not on the order", () => {
    const lines = [claimLine("a"), claimLine(null, { quantityMilli: 1000 }), claimLine("gone", { unitPriceMinor: 0 })];
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
      passing("contract_sum", "Within the order total of 1,000.00.", { limitMinor: 100_000, limitSetBy: "order" }),
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
    expect(calledOff(null, 200_000)).toEqual([passing("standing_order_cap", "Standing order SO-1 has no cap.")]);
  });
});

describe("totals as printed (M3)", () => {
  const stated = (totals: object, tolerance = {}) =>
    findingsOf(
      "stated_totals",
      matchInput({ order: order([orderLine("a")], { tolerance }), claim: { stated: totals } }),
    );

  it("pass when they add up", () => {
    const pass = [passing("stated_totals", "The printed totals add up.")];
    expect(stated({ netMinor: 100_000, taxMinor: 10_000, grossMinor: 110_000 })).toEqual(pass);
    expect(stated({ netMinor: 100_000, grossMinor: null })).toEqual(pass);
    expect(stated({ grossMinor: 110_000 })).toEqual(pass);
  });

  it("are a finding in either direction", () => {
    expect(stated({ netMinor: 100_001 })).toEqual([
      {
        check: "stated_totals",
        outcome: "hold",
        differenceMinor: 1,
        limitMinor: 0,
        limitSetBy: null,
        message: "The printed total before tax is 0.01 more than worked out.",
        fix: "Check the figure on the printed invoice and correct the line or the total.",
      },
    ]);
    expect(stated({ grossMinor: 109_990 })).toMatchObject([
      { outcome: "hold", differenceMinor: -10, message: "The printed total with tax is 0.10 less than worked out." },
    ]);
  });

  it("blame the total with tax only for what its parts leave unexplained", () => {
    expect(stated({ netMinor: 100_010, taxMinor: 10_001, grossMinor: 110_011 })).toHaveLength(1);
    expect(stated({ netMinor: 100_010, taxMinor: 10_001, grossMinor: 110_012 })).toMatchObject([
      { differenceMinor: 10 },
      { differenceMinor: 1 },
    ]);
  });

  it("have the tolerance of the order", () => {
    expect(stated({ netMinor: 99_998 }, { minor: 2 })).toMatchObject([
      { outcome: "pass", differenceMinor: -2, limitSetBy: "order" },
    ]);
    expect(stated({ netMinor: 99_997 }, { minor: 2 })).toMatchObject([{ outcome: "hold" }]);
  });

  it("are compared line by line", () => {
    const lines = [claimLine("a", { statedNetMinor: 100_005 })];
    expect(findingsOf("stated_totals", matchInput({ lines }))).toMatchObject([
      { line: "c-a", differenceMinor: 5, message: "The printed amount of line 1 is 0.05 more than worked out." },
    ]);
    const right = [claimLine("a", { statedNetMinor: 100_000 })];
    expect(findingsOf("stated_totals", matchInput({ lines: right }))[0]?.outcome).toBe("pass");
    const blank = [claimLine("a", { statedNetMinor: null })];
    expect(findingsOf("stated_totals", matchInput({ lines: blank }))[0]?.outcome).toBe("not_run");
  });
});

describe("tax (M4)", () => {
  it("holds another rate than ordered, and touches no other check", () => {
    const lines = [claimLine("a", { taxRateBp: 2000 })];
    const { findings } = match(matchInput({ lines }));
    expect(findings.filter(({ outcome }) => outcome === "hold")).toEqual([
      {
        check: "tax",
        line: "c-a",
        outcome: "hold",
        differenceMinor: 10_000,
        limitMinor: 0,
        limitSetBy: null,
        message: "Tax of 20% in place of 10% on line 1.",
        fix: "Use the tax of the order on line 1.",
      },
    ]);
  });

  it("takes a tolerance from the tax as ordered, in either direction", () => {
    const tax = (taxRateBp: number, tolerance: object) =>
      findingsOf(
        "tax",
        matchInput({
          order: order([orderLine("a", { tolerance })]),
          lines: [claimLine("a", { taxRateBp })],
        }),
      )[0];
    expect(tax(1100, { bp: 1000 })).toMatchObject({ outcome: "pass", differenceMinor: 1000, limitSetBy: "line" });
    expect(tax(1101, { bp: 1000 })?.outcome).toBe("hold");
    expect(tax(900, { bp: 1000 })).toMatchObject({ outcome: "pass", differenceMinor: -1000 });
    expect(tax(899, { bp: 1000 })?.outcome).toBe("hold");
  });

  it("warns of another category that costs the same", () => {
    const lines = [claimLine("a", { taxCategory: "E" })];
    expect(findingsOf("tax", matchInput({ lines }))).toEqual([
      {
        ...passing("tax", "Another tax category than ordered on line 1."),
        outcome: "warn",
        line: "c-a",
        fix: "Use the tax of the order on line 1.",
      },
    ]);
  });

  it("compares the printed tax", () => {
    expect(findingsOf("tax", matchInput({ claim: { stated: { taxMinor: 9_999 } } }))).toMatchObject([
      {
        outcome: "hold",
        differenceMinor: -1,
        message: "The printed tax is 0.01 less than worked out.",
        fix: "Check the tax on the printed invoice.",
      },
    ]);
    const both = matchInput({
      lines: [claimLine("a", { taxRateBp: 2000 })],
      claim: { stated: { taxMinor: 1 } },
    });
    expect(findingsOf("tax", both)).toHaveLength(2);
  });
});

describe("work and evidence (P3, W4)", () => {
  const evidence = (work: MatchInput["work"]) =>
    findingsOf("evidence", matchInput({ work })).map(({ outcome, differenceMinor, message, fix }) => [
      outcome,
      differenceMinor,
      message,
      fix,
    ]);
  const addIt = "Add it to the work order.";

  it("holds until the work is accepted", () => {
    expect(evidence({ state: "completed", missingEvidence: [] })).toEqual([
      ["hold", 100_000, "The work is not accepted yet.", "Close the work order once the work is right."],
    ]);
    expect(evidence({ state: "rework", missingEvidence: ["1 photo", "a signature"] })).toEqual([
      ["hold", 100_000, "The work is not completed yet.", "Complete the work order, then have it closed."],
      ["hold", 0, "Still missing: 1 photo and a signature.", addIt],
    ]);
  });

  it("only warns of what was missing when the work was accepted", () => {
    expect(evidence({ state: "closed", missingEvidence: ["1 photo"] })).toEqual([
      ["warn", 0, "Still missing: 1 photo.", addIt],
    ]);
  });

  it("is not run for an order without field work", () => {
    expect(evidence(null)).toEqual([["not_run", 0, "The order has no field work to accept.", ""]]);
    expect(match(matchInput({ work: null })).payable).toBe(true);
  });
});

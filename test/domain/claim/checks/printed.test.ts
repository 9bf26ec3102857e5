import { describe, expect, it } from "vitest";
import { match } from "#domain/claim/match.ts";
import { claimLine, matchInput, order, orderLine } from "../given.ts";
import { findingsOf, passing } from "./findings.ts";

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
      {
        outcome: "hold",
        differenceMinor: -10,
        message: "The printed total with tax is 0.10 less than worked out.",
      },
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
      {
        line: "c-a",
        differenceMinor: 5,
        message: "The printed amount of line 1 is 0.05 more than worked out.",
      },
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
    expect(tax(1100, { bp: 1000 })).toMatchObject({
      outcome: "pass",
      differenceMinor: 1000,
      limitSetBy: "line",
    });
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

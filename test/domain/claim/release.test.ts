import { describe, expect, it } from "vitest";
import type { Check, Finding } from "#domain/claim/finding.ts";
import { checks, finding } from "#domain/claim/finding.ts";
import { match } from "#domain/claim/match.ts";
import { isReleasable, openHolds } from "#domain/claim/release.ts";
import { claimLine, matchInput, order, orderLine } from "./given.ts";

const hold = (check: Check, details: Partial<Finding> = {}) => finding(check, "hold", "Over.", details);

describe("releasing a hold (P5)", () => {
  it("is possible where a person may judge, never to overdraw an order or pay for work not accepted", () => {
    expect(checks.filter((check) => isReleasable(hold(check)))).toEqual([
      "rate",
      "quantity",
      "additional_work",
      "stated_totals",
      "tax",
    ]);
    expect(isReleasable(finding("rate", "warn", "Looks odd."))).toBe(false);
  });

  it("covers the difference that was seen, on that check and line", () => {
    const seen = hold("rate", { line: "1", differenceMinor: 3250 });
    const release = { check: "rate", line: "1", differenceMinor: 3250 } as const;
    expect(openHolds([seen], [release])).toEqual([]);
    expect(openHolds([seen], [{ ...release, differenceMinor: 3249 }])).toEqual([seen]);
    expect(openHolds([seen], [{ ...release, line: "2" }])).toEqual([seen]);
    expect(openHolds([seen], [{ ...release, line: null }])).toEqual([seen]);
    expect(openHolds([seen], [{ ...release, check: "tax" }])).toEqual([seen]);
    expect(openHolds([seen], [{ ...release, line: "2" }, release])).toEqual([]);
    const less = hold("stated_totals", { differenceMinor: -5 });
    expect(openHolds([less], [{ check: "stated_totals", line: null, differenceMinor: -5 }])).toEqual([]);
    expect(openHolds([less], [{ check: "stated_totals", line: null, differenceMinor: 5 }])).toEqual([]);
    expect(openHolds([less], [{ check: "stated_totals", line: null, differenceMinor: 4 }])).toEqual([less]);
  });

  it("does nothing where no release is possible", () => {
    const overdrawn = hold("contract_sum", { differenceMinor: 5 });
    expect(openHolds([overdrawn], [{ check: "contract_sum", line: null, differenceMinor: 5 }])).toEqual([
      overdrawn,
    ]);
  });

  it("makes a claim payable, and the finding stays on view", () => {
    const roomy = order([orderLine("a")], { contractSumMinor: 200_000 });
    const lines = [claimLine("a", { unitPriceMinor: 10_100 })];
    const releases = [{ check: "rate", line: "c-a", differenceMinor: 1000 }] as const;
    expect(match(matchInput({ order: roomy, lines })).payable).toBe(false);
    const released = match(matchInput({ order: roomy, lines, releases }));
    expect(released.payable).toBe(true);
    expect(released.findings.some(({ outcome }) => outcome === "hold")).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { match } from "#domain/claim/match.ts";
import type { MatchInput } from "#domain/claim/match-input.ts";
import { matchInput } from "../given.ts";
import { findingsOf } from "./findings.ts";

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

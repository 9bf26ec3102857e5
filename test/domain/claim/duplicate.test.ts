import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NumberedClaim } from "#domain/claim/duplicate.ts";
import { findDuplicates, numberKey } from "#domain/claim/duplicate.ts";
import { claimStates, liveStates } from "#domain/claim/states.ts";
import { decideSubmit } from "#domain/claim/submit.ts";
import { claimLine, matchInput } from "./given.ts";

const day = 86_400_000;

function numbered(id: string, fields: Partial<NumberedClaim> = {}) {
  const number = `no-${id}`;
  return {
    id,
    contractorId: "acme",
    number,
    netMinor: 100_000,
    fileHashes: [],
    submittedAt: 100 * day,
    ...fields,
  };
}

function reasons(claim: Partial<NumberedClaim>, other: Partial<NumberedClaim>) {
  const found = findDuplicates(numbered("1", claim), [{ ...numbered("2", other), state: "submitted" }]);
  return found.map(({ verdict, reason }) => `${verdict} ${reason}`);
}

describe("the key of a number (P8)", () => {
  it("ignores case, spaces and hyphens anywhere", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9/.]{1,12}$/),
        fc.nat(12),
        fc.constantFrom(" ", "-", "–", "\u00a0"),
        (text, at, gap) => {
          const spaced = text.slice(0, at) + gap + text.slice(at);
          expect(numberKey(spaced)).toBe(numberKey(text));
          expect(numberKey(text.toUpperCase())).toBe(numberKey(text.toLowerCase()));
        },
      ),
    );
  });

  it("is its own key", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(numberKey(numberKey(text))).toBe(numberKey(text));
      }),
    );
  });

  it.each([
    ["INV-0042", "inv42"],
    ["00042", "42"],
    ["INV 100", "inv100"],
    ["2024-001", "2024001"],
    ["000", "0"],
    ["A0B007", "a0b7"],
    ["４２", "42"],
    ["7−1", "71"],
  ])("of %s is %s", (number, key) => {
    expect(numberKey(number)).toBe(key);
  });
});

describe("duplicates", () => {
  it("never look past the contractor, dead claims or the own earlier version", () => {
    const same = { number: "7", fileHashes: ["f"] };
    for (const state of claimStates) {
      const found = findDuplicates(numbered("1", same), [{ ...numbered("2", same), state }]);
      expect(found).toHaveLength(liveStates.includes(state) ? 1 : 0);
    }
    const live = (id: string, fields = {}) => [
      { ...numbered(id, { ...same, ...fields }), state: "paid" as const },
    ];
    expect(findDuplicates(numbered("1", same), live("2", { contractorId: "other" }))).toEqual([]);
    expect(findDuplicates(numbered("1", same), live("1"))).toEqual([]);
    expect(findDuplicates({ ...numbered("1", same), replacesId: "2" }, live("2"))).toEqual([]);
    expect(findDuplicates(numbered("1", same), live("2"))).toEqual([
      { verdict: "refuse", reason: "same_number", otherId: "2", otherNumber: "7" },
    ]);
  });

  it("do not depend on which of the two came first", () => {
    const claim = fc.record({
      number: fc.constantFrom("7", "07", "8"),
      netMinor: fc.constantFrom(0, 99, 100, 101, 102, -100),
      fileHashes: fc.subarray(["f", "g"]),
      submittedAt: fc.nat(60).map((days) => days * day),
    });
    fc.assert(
      fc.property(claim, claim, (a, b) => {
        expect(reasons(a, b)).toEqual(reasons(b, a));
      }),
    );
  });

  it("are refused for the same file", () => {
    expect(reasons({ fileHashes: ["f", "g"] }, { fileHashes: ["h", "g"] })).toEqual(["refuse same_file"]);
    expect(reasons({ fileHashes: ["f"], netMinor: 1 }, { fileHashes: ["h"] })).toEqual([]);
  });

  it("are warned of for amounts that are the same or within 1 %, within 30 days", () => {
    const at = (days: number, extra = 0) => ({ submittedAt: (100 + days) * day + extra });
    expect(reasons(at(30), {})).toEqual(["warn same_amount"]);
    expect(reasons(at(-30), {})).toEqual(["warn same_amount"]);
    expect([reasons(at(30, 1), {}), reasons(at(-30, -1), {})]).toEqual([[], []]);
    expect(reasons({ netMinor: 99_000 }, {})).toEqual(["warn similar_amount"]);
    expect(reasons({ netMinor: 98_999 }, {})).toEqual([]);
    expect(reasons({ netMinor: 101_010 }, {})).toEqual(["warn similar_amount"]);
    expect(reasons({ netMinor: 101_011 }, {})).toEqual([]);
    expect(reasons({ netMinor: -99_000 }, { netMinor: -100_000 })).toEqual(["warn similar_amount"]);
    expect(reasons({ netMinor: -100_000 }, { netMinor: -99_000 })).toEqual(["warn similar_amount"]);
    expect(reasons({ netMinor: 0 }, { netMinor: 0 })).toEqual([]);
  });
});

describe("submitting", () => {
  const duplicate = { otherId: "x", otherNumber: "1043" };

  it("waits for completed work (W4), and needs lines", () => {
    expect(decideSubmit(matchInput({ work: { state: "completed", missingEvidence: [] } }))).toEqual({
      ok: true,
    });
    expect(decideSubmit(matchInput({ work: null }))).toEqual({ ok: true });
    expect(decideSubmit(matchInput({ work: { state: "in_progress", missingEvidence: [] } }))).toEqual({
      ok: false,
      code: "not_billable",
      message: "Complete the work order before you invoice it.",
    });
    expect(decideSubmit(matchInput({ lines: [] }))).toEqual({
      ok: false,
      code: "no_lines",
      message: "Add at least one line to the invoice.",
      field: "lines",
    });
  });

  it("refuses repeats and lets lookalikes and holds through (P5, P8)", () => {
    const submit = (verdict: "refuse" | "warn", reason: "same_number" | "same_file" | "same_amount") =>
      decideSubmit(matchInput({ duplicates: [{ verdict, reason, ...duplicate }], lines: [claimLine(null)] }));
    expect(submit("refuse", "same_number")).toEqual({
      ok: false,
      code: "same_number",
      message:
        "That number is already used on invoice 1043. Use another, or send it as a correction of 1043.",
      field: "number",
    });
    expect(submit("refuse", "same_file")).toEqual({
      ok: false,
      code: "same_file",
      message: "That file was already sent with invoice 1043. Attach another.",
      field: "files",
    });
    expect(submit("warn", "same_amount")).toEqual({ ok: true });
  });
});

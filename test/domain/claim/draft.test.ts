import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DraftBase, leftForDraft, matchDraft, type TypedDraft } from "#domain/claim/draft.ts";
import { draftLine } from "#domain/claim/draft-line.ts";
import { draftLineId } from "#domain/claim/draft-line-id.ts";
import { partialLine } from "#domain/claim/partial.ts";
import { readPart } from "#domain/claim/read-part.ts";
import { lineNet } from "#domain/money/money.ts";
import { asBilled, claimLine, earlierClaim, order, orderLine } from "./given.ts";

const base = (fields: Partial<DraftBase> = {}): DraftBase => ({
  order: order([orderLine("a"), orderLine("b")]),
  earlierClaims: [],
  work: { state: "closed", missingEvidence: [] },
  settings: {},
  contractorId: "acme",
  currency: "USD",
  replacesId: null,
  recent: [],
  extraTaxRateBp: 1000,
  now: 1_000,
  ...fields,
});

const typed = (fields: Partial<TypedDraft> = {}): TypedDraft => ({
  number: "7",
  lines: [],
  extras: [],
  stated: { net: "", tax: "", gross: "" },
  ...fields,
});

const line = (orderLineId: string, value: string, fields: object = {}) => ({
  orderLineId,
  by: "quantity" as const,
  value,
  unitPrice: "",
  ...fields,
});

const [left] = leftForDraft(base());
if (!left) throw new Error("the order has lines");

describe("draftLine", () => {
  it("is the agreed part whenever that is within what is left", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (quantityMilli) => {
        const part = { by: "quantity", quantityMilli } as const;
        expect(partialLine(left, part)).toEqual({ ok: true, line: draftLine(left, part) });
      }),
    );
  });

  it("stands as written beyond what is left or at another rate", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_001, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        (quantityMilli, rate) => {
          const written = draftLine(left, { by: "quantity", quantityMilli }, rate);
          expect(written).toMatchObject({ quantityMilli, unitPriceMinor: rate, discountMinor: 0 });
        },
      ),
    );
    expect(lineNet(draftLine(left, { by: "percent", bp: 15_000 }))).toBe(150_000);
    expect(lineNet(draftLine(left, { by: "amount", amountMinor: 100_001 }))).toBe(100_001);
  });
});

describe("readPart", () => {
  it("reads text and integers alike, and takes blank and zero as nothing", () => {
    expect(readPart("quantity", "2.5", "USD")).toEqual(readPart("quantity", 2_500, "USD"));
    expect(readPart("percent", "12.5 %", "USD")).toEqual({ ok: true, part: { by: "percent", bp: 1_250 } });
    expect(readPart("amount", "-40", "USD")).toEqual({
      ok: true,
      part: { by: "amount", amountMinor: -4_000 },
    });
    for (const blank of [undefined, "", "  ", "0", 0])
      expect(readPart("amount", blank, "USD")).toEqual({ ok: true, part: null });
    expect(readPart("quantity", "-1", "USD")).toMatchObject({ ok: false });
    expect(readPart("quantity", "ten", "USD")).toEqual({ ok: false, message: "Enter a quantity like 2.5." });
  });
});

describe("matchDraft", () => {
  it("passes what is left, and counts only what can be read", () => {
    const half = matchDraft(base(), typed({ lines: [line("a", "5"), line("b", "oops"), line("gone", "1")] }));
    expect(half.payable).toBe(true);
    expect(half.totals.netMinor).toBe(50_000);
    expect([...half.netOf]).toEqual([[draftLineId(0), 50_000]]);
  });

  it("holds a rate, a quantity and an extra at their own line", () => {
    const { findings } = matchDraft(
      base(),
      typed({
        lines: [line("a", "1", { unitPrice: "132.50" }), line("b", "11")],
        extras: [{ description: "Call-out", quantity: "", unit: "", unitPrice: "80", cost: "" }],
      }),
    );
    const holds = findings
      .filter(({ outcome }) => outcome === "hold")
      .map(({ check, line: at, differenceMinor }) => [check, at, differenceMinor]);
    expect(holds).toEqual([
      ["rate", "line-0", 3_250],
      ["quantity", "line-1", 10_000],
      ["additional_work", "extra-0", 8_000],
    ]);
  });

  it("leaves out the version that it replaces, and finds numbers in use", () => {
    const before = earlierClaim("old", asBilled([claimLine("a")]));
    const recent = [
      {
        id: "old",
        contractorId: "acme",
        number: "007",
        netMinor: 1,
        fileHashes: [],
        submittedAt: 1,
        state: "submitted" as const,
      },
    ];
    const whole = typed({ lines: [line("a", "10")] });
    expect(matchDraft(base({ earlierClaims: [before], recent }), whole).findings).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ check: "duplicate", outcome: "hold" })]),
    );
    expect(matchDraft(base({ earlierClaims: [before], recent, replacesId: "old" }), whole).payable).toBe(
      true,
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceList } from "#domain/words.ts";
import { missingEvidence } from "#domain/work-order/evidence.ts";

const required = fc.record({
  photos: fc.nat(5),
  checklist: fc.boolean(),
  meterReading: fc.boolean(),
  signature: fc.boolean(),
});
const given = fc.record({
  photos: fc.nat(5),
  checklistOpen: fc.nat(3),
  meterReadings: fc.nat(2),
  signatures: fc.nat(2),
});

describe("missing evidence (W3)", () => {
  it("shrinks, or stays, as evidence comes in", () => {
    fc.assert(
      fc.property(required, given, (asked, before) => {
        const after = { ...before, photos: before.photos + 1, signatures: before.signatures + 1 };
        expect(missingEvidence(asked, after).length).toBeLessThanOrEqual(
          missingEvidence(asked, before).length,
        );
      }),
    );
  });

  it("is empty when nothing is asked for", () => {
    fc.assert(
      fc.property(given, (evidence) => {
        const nothing = { photos: 0, checklist: false, meterReading: false, signature: false };
        expect(missingEvidence(nothing, evidence)).toEqual([]);
      }),
    );
  });

  it("is said in words", () => {
    const all = { photos: 3, checklist: true, meterReading: true, signature: true };
    const some = { photos: 1, checklistOpen: 2, meterReadings: 0, signatures: 0 };
    expect(missingEvidence(all, some)).toEqual([
      "2 more photos",
      "2 checklist items to tick",
      "a meter reading",
      "a signature",
    ]);
    expect(missingEvidence({ ...all, photos: 1 }, { ...some, photos: 0 })[0]).toBe("1 photo");
    const enough = { photos: 3, checklistOpen: 0, meterReadings: 1, signatures: 1 };
    expect(missingEvidence(all, enough)).toEqual([]);
  });
});

it("lists read as a sentence", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(sentenceList)).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { changesBetween } from "#domain/document/changes.ts";
import { type Draft, type DraftLine, emptyDraft } from "#domain/document/draft.ts";
import { firstChoices } from "#domain/document/figures.ts";
import { shownOf } from "#domain/document/shown.ts";
import { anyDraft } from "./arbitrary.ts";

const shown = (draft: Draft) => shownOf(draft, firstChoices(draft.lines));
const between = (before: Draft, after: Draft) => changesBetween(shown(before), shown(after), "AUD");

const line = (id: string, fields: Partial<DraftLine> = {}): DraftLine => ({
  ...{ id, itemId: null, groupId: null, description: id, notes: "", quantityMilli: 1_000, unit: "each" },
  ...{ unitPriceMinor: 10_000, discountMinor: 0, taxBp: 0, option: null, chosen: true },
  ...fields,
});
const offer: Draft = { ...emptyDraft, lines: [line("Board"), line("Fan"), line("Mirror")] };

test("of what stays the same nothing is said, and of the most there is no more than fits", () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, (before, after) => {
      expect(between(before, before)).toBe("");
      expect(between(before, after).length).toBeLessThanOrEqual(1_000);
    }),
  );
});

test("figures, lines that came and went, and what reads otherwise are each told", () => {
  const after: Draft = {
    ...offer,
    terms: [{ kind: "paragraph", runs: [{ text: "Paid within a week." }] }],
    until: "2026-12-24",
    lines: [
      line("Board", { unitPriceMinor: 12_500, quantityMilli: 2_000 }),
      line("Fan", { option: { kind: "optional" } }),
      line("Lamp"),
    ],
  };
  expect(between(offer, after)).toBe(
    "Total $300.00, now $450.00. Board: quantity 1 each, now 2 each; price 100.00, now 125.00. " +
      "Fan: now optional. Added: Lamp. Left out: Mirror. Until Thu 24 Dec 2026. Also changed: the terms.",
  );
});

test("no figure that is hidden is told (rule D2)", () => {
  const show = { ...offer.show, prices: false, totals: false, quantities: false };
  const after = { ...offer, show, lines: [line("Board", { unitPriceMinor: 7_700, quantityMilli: 5_000 })] };
  expect(between(offer, after)).toBe("Left out: Fan and Mirror.");
  expect(between({ ...offer, show }, { ...after, show: offer.show })).toBe("Left out: Fan and Mirror.");
});

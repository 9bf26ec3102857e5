import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choose } from "#domain/document/choose.ts";
import { counts, documentFigures } from "#domain/document/figures.ts";
import { moved } from "#domain/document/moved.ts";
import { shownOf } from "#domain/document/shown.ts";
import { lineNet } from "#domain/money/money.ts";
import { chosenDraft } from "./arbitrary.ts";

const keysIn = (value: unknown): string[] =>
  value !== null && typeof value === "object"
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
    : [];

describe("what a recipient is shown", () => {
  it("has nothing of what is hidden, not even blank (rule D2)", () => {
    fc.assert(
      fc.property(chosenDraft, ({ draft, choices }) => {
        const { show } = draft;
        const shown = shownOf(draft, choices);
        const keys = new Set(keysIn(shown.groups));
        if (!show.quantities) expect(keys).not.toContain("quantityMilli");
        if (!show.prices)
          for (const key of ["unitPriceMinor", "discountMinor", "taxBp"]) expect(keys).not.toContain(key);
        if (!show.prices && !show.groups) expect(keys).not.toContain("netMinor");
        expect(shown.totals === null).toBe(!show.totals);
        if (!show.totals) expect(keysIn(shown.schedule)).not.toContain("amountMinor");
        const lines = shown.groups.flatMap((group) => group.lines);
        if (!show.lines) expect(lines.every(({ option }) => option !== null)).toBe(true);
        for (const key of ["message", "attachments", "preparedFor", "itemId"])
          expect(keysIn(shown)).not.toContain(key);
      }),
    );
  });

  it("has every line once, in its group or in none, and sums that add up", () => {
    fc.assert(
      fc.property(chosenDraft, ({ draft, choices }) => {
        const show = { lines: true, quantities: true, prices: true, groups: true, totals: true };
        const shown = shownOf({ ...draft, show }, choices);
        const ids = shown.groups.flatMap(({ lines }) => lines.map(({ id }) => id));
        expect(ids.sort()).toEqual(draft.lines.map(({ id }) => id).sort());
        for (const { id, lines } of shown.groups)
          for (const line of lines) {
            const own = draft.lines.find((one) => one.id === line.id);
            const known = draft.groups.some((group) => group.id === own?.groupId);
            expect(id).toBe(known ? own?.groupId : "");
            expect(line.netMinor).toBe(own && lineNet(own));
            expect(line.counts).toBe(own && counts(own, choices));
          }
        const figures = documentFigures(draft, choices);
        expect(shown.groups.reduce((sum, { netMinor = 0 }) => sum + netMinor, 0)).toBe(figures.netMinor);
        const { grossMinor, taxMinor, netMinor, depositMinor } = figures;
        expect(shown.totals).toMatchObject({ grossMinor, taxMinor, netMinor, depositMinor });
      }),
    );
  });

  it("moves with an option as if it were worked out anew, or says that it cannot know", () => {
    fc.assert(
      fc.property(chosenDraft, fc.nat(), fc.boolean(), ({ draft, choices }, nth, on) => {
        const line = draft.lines[nth % Math.max(draft.lines.length, 1)];
        if (!line) return;
        const after = moved(shownOf(draft, choices), line.id, on);
        const { show } = draft;
        if (show.prices || !(show.groups || show.totals)) expect(after).not.toBeNull();
        if (after) expect(after).toEqual(shownOf(draft, choose(draft.lines, choices, line.id, on)));
      }),
      { numRuns: 500 },
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { documentFigures } from "#domain/document/figures.ts";
import { shownOf } from "#domain/document/shown.ts";
import { formatAmount, formatMoney, formatQuantity } from "#domain/money/format.ts";
import { lineNet } from "#domain/money/money.ts";
import { chosenDraft } from "#test/domain/document/arbitrary.ts";
import { anyHead, pageText, paperText } from "./given.tsx";

// The first PDF of a run loads the library and the fonts
const timeout = 120_000;
const numRuns = 40;

const figuresIn = (text: string) => (text.match(/-?[$€]?\d[\d,.]*%?/g) ?? []).sort();

test("the page and the PDF have the same figures, to the cent, and they are those of the document", {
  timeout,
}, async () => {
  await fc.assert(
    fc.asyncProperty(chosenDraft, anyHead, async ({ draft, choices }, head) => {
      const shown = shownOf(draft, choices);
      const page = pageText(head, shown);
      const paper = await paperText(head, shown);
      expect(figuresIn(paper)).toEqual(figuresIn(page));
      if (!draft.show.totals) return;
      const { netMinor, taxGroups, grossMinor, depositMinor } = documentFigures(draft, choices);
      const expected = [
        `Without tax ${formatMoney(netMinor, head.currency)}`,
        `Total (${head.currency}) ${formatMoney(grossMinor, head.currency)}`,
        ...taxGroups
          .filter(({ baseMinor }) => baseMinor !== 0)
          .map(({ taxMinor }) => formatMoney(taxMinor, head.currency)),
        ...(draft.deposit ? [`due when accepted ${formatMoney(depositMinor, head.currency)}`] : []),
      ];
      for (const words of expected) for (const text of [page, paper]) expect(text).toContain(words);
    }),
    { numRuns },
  );
});

test("what is hidden is neither on the page nor in the PDF (rule D2)", { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(chosenDraft, anyHead, async ({ draft, choices }, head) => {
      const shown = shownOf(draft, choices);
      const { show } = draft;
      const lines = draft.lines.filter(({ option }) => !show.lines && !option);
      const words = lines.flatMap(({ description, notes }) => [description, notes]).filter(isUnusual);
      const { grossMinor, taxMinor, depositMinor } = documentFigures(draft, choices);
      const minors = [
        ...(show.prices ? [] : draft.lines.flatMap((line) => [line.unitPriceMinor, lineNet(line)])),
        ...(show.totals ? [] : [grossMinor, taxMinor, depositMinor]),
      ];
      const told = new Set(allNumbers(shown).map(Math.abs));
      const hidden = minors.map(Math.abs).filter((minor) => minor > 100_000 && !told.has(minor));
      const quantities = show.quantities ? [] : draft.lines.map(({ quantityMilli }) => quantityMilli);
      for (const text of [pageText(head, shown), await paperText(head, shown)]) {
        for (const unusual of words) expect(text).not.toContain(unusual);
        const figures = figuresIn(text).map((figure) => figure.replace(/^\D+/, ""));
        for (const minor of hidden) expect(figures).not.toContain(formatAmount(minor, head.currency));
        for (const milli of quantities.filter((one) => one % 10 !== 0 && !told.has(one)))
          expect(figures).not.toContain(formatQuantity(milli));
      }
    }),
    { numRuns },
  );
});

const isUnusual = (words: string) => words.length > 12;

const allNumbers = (value: unknown): number[] => {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(allNumbers) : [];
};

import fc from "fast-check";
import { expect, test } from "vitest";
import { columnWidths } from "#app/documents/pdf/blocks/column-widths.ts";
import { type Line, wrap } from "#app/documents/pdf/type/wrap.ts";

const measure = ({ text, bold }: { text: string; bold: boolean }) => [...text].length * (bold ? 1.2 : 1);
const plain = (lines: readonly Line[]) => lines.map((line) => line.map(({ text }) => text).join(""));

const runs = fc.array(fc.record({ text: fc.stringMatching(/^[a-z \n]{0,24}$/), bold: fc.boolean() }), {
  maxLength: 6,
});

test("no letter is lost and no line is too wide", () => {
  fc.assert(
    fc.property(runs, fc.integer({ min: 3, max: 40 }), (words, width) => {
      const lines = wrap(words, width, measure);
      const letters = (text: string) => text.replace(/\s/g, "");
      expect(letters(plain(lines).join(""))).toBe(letters(words.map(({ text }) => text).join("")));
      for (const line of lines) {
        const wide = line.reduce((sum, piece) => sum + measure(piece), 0);
        expect(wide).toBeLessThanOrEqual(width + 1e-9);
      }
    }),
  );
});

test("lines are wrapped at words, and words that are too long are broken", () => {
  expect(plain(wrap("one two three", 7, measure))).toEqual(["one two", "three"]);
  expect(plain(wrap("incomprehensible", 6, measure))).toEqual(["incomp", "rehens", "ible"]);
  expect(plain(wrap("a\n\nb", 5, measure))).toEqual(["a", "", "b"]);
  expect(wrap([{ text: "a br" }, { text: "eak", bold: true }, { text: "er" }], 20, measure)).toEqual([
    [
      { text: "a br", bold: false },
      { text: "eak", bold: true },
      { text: "er", bold: false },
    ],
  ]);
});

test("columns fill the line, and figures are as wide as the widest of them until there is no room", () => {
  const columns = [{ title: "Line", share: 2 }, { title: "Note" }, { title: "Amount", figures: true }];
  expect(columnWidths(columns, [0, 0, 60], 380, 10)).toEqual([
    { x: 0, width: 200 },
    { x: 210, width: 100 },
    { x: 320, width: 60 },
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1, max: 900, noNaN: true }), { minLength: 3, maxLength: 3 }),
      (widest) => {
        const places = columnWidths(columns, widest, 380, 10);
        const last = places.at(-1);
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(380, 6);
        for (const { width } of places) expect(width).toBeGreaterThan(0);
      },
    ),
  );
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { fromPlain, isEmptyText, mapText, plainText } from "#domain/document/rich-text.ts";
import { richText, sentence } from "./arbitrary.ts";

it("plain words become paragraphs and come back", () => {
  fc.assert(
    fc.property(fc.array(sentence), (lines) => {
      expect(plainText(fromPlain(lines.join("\n\n")))).toBe(lines.join("\n"));
    }),
  );
  expect(isEmptyText(fromPlain("  \n \n"))).toBe(true);
});

it("keeps its shape while its letters change, and what comes out empty is left out", () => {
  fc.assert(
    fc.property(richText, (text) => {
      expect(mapText(text, (letters) => letters)).toEqual(text);
      const loud = mapText(text, (letters) => letters.toUpperCase());
      expect(plainText(loud)).toBe(plainText(text).toUpperCase());
      expect(loud.map(({ kind }) => kind)).toEqual(text.map(({ kind }) => kind));
      expect(isEmptyText(mapText(text, () => ""))).toBe(true);
    }),
  );
});

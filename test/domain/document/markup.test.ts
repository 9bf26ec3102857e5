import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromMarkup, toMarkup } from "#domain/document/markup.ts";
import { plainText, type RichText } from "#domain/document/rich-text.ts";
import { richText } from "./arbitrary.ts";

/** Full of what has a meaning at the beginning of a line or within it. */
const typed = fc
  .array(fc.constantFrom("# ", "- ", "1. ", "12. ", "*", "**", "\\", "\n", "\n\n", "a", "b c", " ", "x*y"), {
    maxLength: 20,
  })
  .map((parts) => parts.join(""));

const awkward = fc.oneof(
  richText,
  typed.map((text): RichText => [{ kind: "paragraph", runs: [{ text, bold: true }, { text }] }]),
  typed.map((text): RichText => [{ kind: "bullets", items: [[{ text }], [{ text, italic: true }]] }]),
);

const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

describe("markup", () => {
  it("comes back as what was typed means, whatever was typed", () => {
    fc.assert(
      fc.property(typed, (markup) => {
        const text = fromMarkup(markup);
        expect(fromMarkup(toMarkup(text))).toEqual(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it("loses no letter of a text, and settles at once", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const again = fromMarkup(toMarkup(text));
        expect(squeezed(plainText(again))).toBe(squeezed(plainText(text)));
        expect(fromMarkup(toMarkup(again))).toEqual(again);
      }),
      { numRuns: 1_000 },
    );
  });

  it("reads headings, lists, bold and italic, and leaves a lone star alone", () => {
    expect(
      fromMarkup("# Terms\n\nPay in **14 days**\nor *ask*.\n\n- 2 * 3\n- \\*\n\n1. One\n2. Two"),
    ).toEqual([
      { kind: "heading", runs: [{ text: "Terms" }] },
      {
        kind: "paragraph",
        runs: [
          { text: "Pay in " },
          { text: "14 days", bold: true },
          { text: "\nor " },
          { text: "ask", italic: true },
          { text: "." },
        ],
      },
      { kind: "bullets", items: [[{ text: "2 * 3" }], [{ text: "*" }]] },
      { kind: "numbers", items: [[{ text: "One" }], [{ text: "Two" }]] },
    ]);
  });
});

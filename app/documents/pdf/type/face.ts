import type { EmbeddedFont } from "@libpdf/core";
import { addFigures, inFigures } from "./figures.ts";
import { type Legible, legible } from "./legible.ts";

/** Stands where a letter has no shape. */
const BOX = "□";

export interface Face {
  /** Points at a size of one. */
  width(text: string, figures: boolean): number;
  /** Operators that show the text from where the pen is; what has no shape goes to `missing`. */
  show(text: string, figures: boolean, missing: (letter: string) => void): string;
}

/** How one embedded font measures and writes text. `tabular` names the glyphs for figures of one width. */
export function newFace(font: EmbeddedFont, tabular: ReadonlyMap<number, number>): Face {
  const { program } = font;
  addFigures(font, tabular);
  const has = (code: number) => !isPrivate(code) && program.getGlyphId(code) !== 0;
  const widths = new Map<string, number>();
  const widthOf = (letter: string) => {
    const known = widths.get(letter);
    if (known !== undefined) return known;
    const advance = program.getAdvanceWidth(program.getGlyphId(letter.codePointAt(0) ?? 0));
    // As the file states it, in whole thousandths
    const width = Math.round((advance * 1000) / program.unitsPerEm) / 1000;
    widths.set(letter, width);
    return width;
  };
  const set = (part: Legible, figures: boolean) => {
    if (part.missing) return BOX;
    return figures ? inFigures(part.text) : part.text;
  };

  return {
    width(text, figures) {
      let width = 0;
      for (const part of legible(text, has))
        for (const letter of set(part, figures)) width += widthOf(letter);
      return width;
    },
    show: (text, figures, missing) =>
      legible(text, has)
        .map((part) => {
          const shown = `<${font.encodeTextToGids(set(part, figures)).map(hex).join("")}> Tj`;
          if (!part.missing) return shown;
          missing(part.text);
          return `/Span <</ActualText <FEFF${utf16(part.text)}>>> BDC ${shown} EMC`;
        })
        .join(" "),
  };
}

/** Whatever a font has there, nobody agreed on what it means. */
const isPrivate = (code: number) => code >= 0xe000 && code <= 0xf8ff;

const hex = (number: number) => number.toString(16).toUpperCase().padStart(4, "0");

const utf16 = (text: string) =>
  Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join("");

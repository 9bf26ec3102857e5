import type { EmbeddedFont } from "@libpdf/core";

/** Figures of one width are reached under letters of their own, from the range that means nothing to anyone else. */
const FIRST = 0xe130;

/** What of the library's font lies behind its published face: how it, and what takes a subset of it, finds a glyph. */
interface FontWithMap {
  font?: { cmap?: { getUnicodeCmap(): { getGlyphId(code: number): number } | undefined } };
}

/** Gives a font its figures of one width; `tabular` says which glyph stands in for which. */
export function addFigures(font: EmbeddedFont, tabular: ReadonlyMap<number, number>): void {
  const map = (font.program as FontWithMap).font?.cmap?.getUnicodeCmap();
  if (!map) throw new Error("The font says nothing of its letters");
  const glyphOf = map.getGlyphId.bind(map);
  map.getGlyphId = (code) => {
    if (!isFigure(code)) return glyphOf(code);
    const digit = glyphOf(code - FIRST + 0x30);
    return tabular.get(digit) ?? digit;
  };
}

export const inFigures = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(FIRST + Number(digit)));

const isFigure = (code: number) => code >= FIRST && code <= FIRST + 9;

/** The map from glyphs back to letters, with digits where the letters of figures stand. */
export const readAsDigits = (toUnicode: string) =>
  toUnicode.replace(/<E13([0-9])>/g, (_, digit: string) => `<003${digit}>`);

import type { PDF } from "@libpdf/core";
import type { Words } from "../paper.ts";
import { newFace } from "./face.ts";
import { inter } from "./inter.ts";
import { type Line, type Piece, wrap } from "./wrap.ts";

export interface Ink {
  size: number;
  bold?: boolean;
  quiet?: boolean;
  /** Figures of one width, for columns of them. */
  figures?: boolean;
}

/** Lines are this many times as high as their letters. */
export const LEADING = 1.4;

/** The two faces of a document. */
export type Type = ReturnType<typeof newType>;

export function newType(pdf: PDF) {
  const embedded = { plain: pdf.embedFont(inter.plain.bytes), bold: pdf.embedFont(inter.bold.bytes) };
  const plain = newFace(embedded.plain, inter.plain.tabular);
  const bold = newFace(embedded.bold, inter.bold.tabular);
  const missing = new Set<string>();
  const isBold = (piece: Piece, ink: Ink) => piece.bold || ink.bold === true;
  const measure = (piece: Piece, ink: Ink) =>
    (isBold(piece, ink) ? bold : plain).width(piece.text, ink.figures === true) * ink.size;
  return {
    embedded,
    /** By what the operators of a page call them. */
    resources: { F1: embedded.plain, F2: embedded.bold },
    missing,
    widthOf: (line: Line, ink: Ink) => line.reduce((sum, piece) => sum + measure(piece, ink), 0),
    wrap: (words: Words, width: number, ink: Ink) => wrap(words, width, (piece) => measure(piece, ink)),
    show(piece: Piece, ink: Ink) {
      const face = isBold(piece, ink) ? bold : plain;
      const shown = face.show(piece.text, ink.figures === true, (letter) => missing.add(letter));
      return `/${face === bold ? "F2" : "F1"} ${ink.size} Tf ${shown}`;
    },
  };
}

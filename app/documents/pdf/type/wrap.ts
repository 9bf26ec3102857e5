import { visible } from "#domain/text/invisible.ts";
import type { Run, Words } from "../paper.ts";

export interface Piece {
  text: string;
  bold: boolean;
  italic?: boolean;
}

export type Line = readonly Piece[];

type Measure = (piece: Piece) => number;

/** Lines of at most `width`, as `measure` sees it. A word that is wider than a line is broken. */
export function wrap(words: Words, width: number, measure: Measure): Line[] {
  return paragraphs(words).flatMap((paragraph) => {
    const lines: Piece[][] = [[]];
    let taken = 0;
    for (const word of paragraph.flatMap((whole) => broken(whole, width, measure))) {
      const line = lines.at(-1) as Piece[];
      const space = { ...(line.at(-1) ?? { bold: false }), text: " " };
      const wide = total(word, measure);
      const longer = taken + measure(space) + wide;
      if (line.length === 0 || longer > width) {
        if (line.length > 0) lines.push([]);
        for (const piece of word) append(lines.at(-1) as Piece[], piece);
        taken = wide;
      } else {
        for (const piece of [space, ...word]) append(line, piece);
        taken = longer;
      }
    }
    return lines;
  });
}

const total = (pieces: Line, measure: Measure) => pieces.reduce((sum, piece) => sum + measure(piece), 0);

function append(line: Piece[], piece: Piece): void {
  const last = line.at(-1);
  if (last?.bold === piece.bold && last.italic === piece.italic) last.text += piece.text;
  else line.push({ ...piece });
}

/** Each paragraph as its words; one word may be part bold or italic. */
function paragraphs(words: Words): Line[][] {
  const runs: readonly Run[] = typeof words === "string" ? [{ text: words }] : words;
  const found: Piece[][][] = [[[]]];
  for (const { text, bold = false, italic } of runs)
    for (const part of visible(text)
      .normalize("NFC")
      .split(/(\n|[ \t]+)/)) {
      const paragraph = found.at(-1) as Piece[][];
      if (part === "\n") found.push([[]]);
      else if (/^[ \t]+$/.test(part)) paragraph.push([]);
      else if (part) (paragraph.at(-1) as Piece[]).push({ text: part, bold, ...(italic && { italic }) });
    }
  return found.map((paragraph) => paragraph.filter((word) => word.length > 0));
}

function broken(word: Line, width: number, measure: Measure): Line[] {
  if (total(word, measure) <= width) return [word];
  const pieces: Piece[][] = [[]];
  let taken = 0;
  for (const { text, ...shape } of word)
    for (const letter of text) {
      const wide = measure({ text: letter, ...shape });
      if (taken > 0 && taken + wide > width) {
        pieces.push([]);
        taken = 0;
      }
      append(pieces.at(-1) as Piece[], { text: letter, ...shape });
      taken += wide;
    }
  return pieces;
}

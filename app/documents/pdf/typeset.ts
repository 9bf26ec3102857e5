import type { Paper, Typeset } from "./paper.ts";

/** Sets a paper as a PDF with its fonts in it and its structure tagged. Fonts and library are loaded when first used. */
export async function typeset(paper: Paper): Promise<Typeset> {
  const { setPaper } = await import("./set-paper.ts");
  return setPaper(paper);
}

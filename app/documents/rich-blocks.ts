import type { RichText, TextRun } from "#domain/document/rich-text.ts";
import type { Block, Run } from "./pdf/paper.ts";

/** Rich text as blocks of a paper. */
export const richBlocks = (text: RichText, level: 2 | 3): Block[] =>
  text.map((block): Block => {
    if ("items" in block)
      return { kind: "list", marks: block.kind, items: block.items.map((runs) => ({ words: runsOf(runs) })) };
    if (block.kind === "heading")
      return { kind: "heading", level, text: block.runs.map(({ text: letters }) => letters).join("") };
    return { kind: "paragraph", words: runsOf(block.runs) };
  });

const runsOf = (runs: readonly TextRun[]): Run[] =>
  runs.map(({ text, bold, italic }) => ({ text, bold: bold === true, ...(italic && { italic }) }));

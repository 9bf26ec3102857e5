import * as Y from "yjs";
import type { RichText, TextBlock, TextRun } from "#domain/document/rich-text.ts";

const MOST_BLOCKS = 500;
const MOST_ITEMS = 200;
const MOST_RUNS = 500;
const MOST_LETTERS = 20_000;

type Node = Y.XmlElement | Y.XmlText | Y.XmlHook;

/** What a tree of an editor says. Elements that no editor of ours makes are read as paragraphs. */
export function richTextOf(fragment: Y.XmlFragment): RichText {
  const blocks = fragment.toArray().slice(0, MOST_BLOCKS).map(blockOf);
  const last = blocks.findLastIndex((block) => !isBlank(block));
  return blocks.slice(0, last + 1);
}

/** One top node of a tree. */
export function blockOf(node: Node): TextBlock {
  const name = node instanceof Y.XmlElement ? node.nodeName : "";
  if (name === "bullets" || name === "numbers") {
    const items = (node as Y.XmlElement).toArray().slice(0, MOST_ITEMS);
    return { kind: name, items: items.map(runsOf) };
  }
  return { kind: name === "heading" ? name : "paragraph", runs: runsOf(node) };
}

const isBlank = (block: TextBlock) => "runs" in block && block.runs.length === 0;

function runsOf(node: Node): TextRun[] {
  const runs: TextRun[] = [];
  for (const { text, bold, italic } of lettersOf(node)) {
    const last = runs.at(-1);
    if (last && last.bold === bold && last.italic === italic) last.text += text;
    else if (runs.length < MOST_RUNS) runs.push({ text, ...(bold && { bold }), ...(italic && { italic }) });
  }
  return runs.map((run) => ({ ...run, text: run.text.slice(0, MOST_LETTERS).toWellFormed() }));
}

function* lettersOf(node: Node): Generator<TextRun> {
  if (node instanceof Y.XmlText) {
    for (const { insert, attributes } of node.toDelta() as Piece[])
      if (typeof insert === "string" && insert !== "")
        yield {
          text: insert,
          ...(attributes?.bold ? { bold: true } : {}),
          ...(attributes?.italic ? { italic: true } : {}),
        };
  } else if (node instanceof Y.XmlElement) for (const child of node.toArray()) yield* lettersOf(child);
}

interface Piece {
  insert: unknown;
  attributes?: Record<string, unknown>;
}

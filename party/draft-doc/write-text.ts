import * as Y from "yjs";
import type { RichText, TextBlock, TextRun } from "#domain/document/rich-text.ts";
import { blockOf } from "./read-text.ts";

/** Makes a tree say `text`. Blocks at its beginning and end that say so already stay, with the carets in them. */
export function bringText(fragment: Y.XmlFragment, text: RichText): void {
  const before = fragment.toArray().map((node) => JSON.stringify(blockOf(node)));
  const after = text.map((block) => JSON.stringify(block));
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  fragment.delete(head, before.length - head - tail);
  fragment.insert(head, text.slice(head, text.length - tail).map(nodeOf));
}

function nodeOf(block: TextBlock): Y.XmlElement {
  if ("runs" in block) return element(block.kind, wordsOf(block.runs));
  return element(
    block.kind,
    block.items.map((runs) => element("item", [element("paragraph", wordsOf(runs))])),
  );
}

function element(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

function wordsOf(runs: readonly TextRun[]): Y.XmlText[] {
  if (runs.length === 0) return [];
  const made = new Y.XmlText();
  made.applyDelta(
    runs.map(({ text, bold, italic }) => ({
      insert: text,
      attributes: { ...(bold && { bold: {} }), ...(italic && { italic: {} }) },
    })),
  );
  return [made];
}

import { runsFrom, runsText, trimmed } from "./markup-runs.ts";
import type { RichText, TextBlock } from "./rich-text.ts";

const MARKS = [
  { kind: "heading", mark: /^# / },
  { kind: "bullets", mark: /^- / },
  { kind: "numbers", mark: /^\d{1,3}\. / },
] as const;

type Kind = TextBlock["kind"];

/** Lines that belong together, before the letters in them are read. */
interface Piece {
  kind: Kind;
  lines: string[];
}

/**
 * Reads what a person types into a plain field: a blank line between paragraphs, `# ` before a heading, `- ` or `1. `
 * before each line of a list, `**bold**`, `*italic*`, and a backslash before a sign that is meant as itself.
 */
export const fromMarkup = (markup: string): RichText =>
  // Marks around nothing leave lines that only then are seen to be blank
  readOnce(toMarkup(readOnce(markup)));

function readOnce(markup: string): RichText {
  const pieces: Piece[] = [];
  let isOpen = false;
  for (const line of markup.replace(/\r\n?/g, "\n").split("\n")) {
    if (line.trim() === "") {
      isOpen = false;
      continue;
    }
    const marked = MARKS.find(({ mark }) => mark.test(line));
    const kind: Kind = marked?.kind ?? "paragraph";
    const words = marked ? line.replace(marked.mark, "") : line;
    const last = pieces.at(-1);
    if (isOpen && last?.kind === kind && kind !== "heading") last.lines.push(words);
    else pieces.push({ kind, lines: [words] });
    isOpen = true;
  }
  return pieces.map(blockFrom).filter((block) => ("items" in block ? block.items : block.runs).length > 0);
}

function blockFrom({ kind, lines }: Piece): TextBlock {
  if (kind === "bullets" || kind === "numbers")
    return { kind, items: lines.map((line) => trimmed(runsFrom(line))).filter((runs) => runs.length > 0) };
  return { kind, runs: trimmed(runsFrom(lines.join("\n"))) };
}

/** The same text as a person would type it. */
export const toMarkup = (text: RichText): string => text.map(blockText).filter(Boolean).join("\n\n");

function blockText(block: TextBlock): string {
  if ("items" in block) {
    const items = block.items.map((runs) => oneLine(runsText(runs))).filter(Boolean);
    return items.map((item, at) => `${block.kind === "bullets" ? "-" : `${at + 1}.`} ${item}`).join("\n");
  }
  const words = runsText(block.runs);
  if (block.kind === "heading") return oneLine(words) && `# ${oneLine(words)}`;
  const lines = words.split("\n").filter((line) => line.trim() !== "");
  return lines.map(asWords).join("\n");
}

const oneLine = (words: string) => words.replace(/\n+/g, " ").trim();

/** A line that only looks like a heading or a part of a list. */
const asWords = (line: string) =>
  MARKS.some(({ mark }) => mark.test(line)) ? line.replace(/^(\d*)(.)/, "$1\\$2") : line;

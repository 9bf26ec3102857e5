/** A run of letters that look alike. */
export interface TextRun {
  text: string;
  bold?: true | undefined;
  italic?: true | undefined;
}

export type TextBlock =
  | { kind: "heading" | "paragraph"; runs: TextRun[] }
  | { kind: "bullets" | "numbers"; items: TextRun[][] };

/** Words with a little shape: what an editor, a page and a printed page can all show alike. */
export type RichText = TextBlock[];

const wordsOf = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join("");

const linesOf = (block: TextBlock): string[] =>
  "items" in block ? block.items.map(wordsOf) : [wordsOf(block.runs)];

/** For search, summaries and mails: one line a paragraph, no shape. */
export const plainText = (text: RichText): string => text.flatMap(linesOf).join("\n").trim();

/** Paragraphs, one a line that is not empty. */
export const fromPlain = (words: string): RichText =>
  words
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((text) => ({ kind: "paragraph", runs: [{ text }] }));

export const isEmptyText = (text: RichText): boolean => plainText(text) === "";

/** The same text with every run's letters passed through `change`; what comes out empty is left out. */
export function mapText(text: RichText, change: (letters: string) => string): RichText {
  const runs = (all: readonly TextRun[]) =>
    all.map((run) => ({ ...run, text: change(run.text) })).filter((run) => run.text !== "");
  return text.map((block) =>
    "items" in block ? { ...block, items: block.items.map(runs) } : { ...block, runs: runs(block.runs) },
  );
}

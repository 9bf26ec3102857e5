import type { TextRun } from "./rich-text.ts";

type Token = "bold" | "italic" | { letters: string };

const TOKENS = /\\([*\\#.-])|(\*\*)|(\*)|([^*\\]+|\\)/g;

/** Letters with `**bold**` and `*italic*` in them. A star that is never closed is a star. */
export function runsFrom(words: string): TextRun[] {
  const tokens = closed([...words.matchAll(TOKENS)].map(tokenOf));
  const runs: TextRun[] = [];
  let bold = false;
  let italic = false;
  for (const token of tokens) {
    if (token === "bold") bold = !bold;
    else if (token === "italic") italic = !italic;
    else append(runs, token.letters, bold, italic);
  }
  return runs;
}

function tokenOf([, escaped, twice, once, letters]: RegExpExecArray): Token {
  if (escaped !== undefined) return { letters: escaped };
  if (twice !== undefined) return "bold";
  return once === undefined ? { letters: letters ?? "" } : "italic";
}

/** The last mark of an odd number of them is what it looks like. */
function closed(tokens: readonly Token[]): Token[] {
  const odd = (mark: Token) => tokens.filter((token) => token === mark).length % 2 === 1;
  const literal = {
    bold: odd("bold") ? tokens.lastIndexOf("bold") : -1,
    italic: odd("italic") ? tokens.lastIndexOf("italic") : -1,
  };
  return tokens.map((token, at) => {
    if (at === literal.bold) return { letters: "**" };
    return at === literal.italic ? { letters: "*" } : token;
  });
}

function append(runs: TextRun[], letters: string, bold: boolean, italic: boolean): void {
  const last = runs.at(-1);
  if (last && isLike(last, bold, italic)) last.text += letters;
  else runs.push({ text: letters, ...(bold && { bold }), ...(italic && { italic }) });
}

const isLike = (run: TextRun, bold: boolean, italic: boolean) =>
  (run.bold === true) === bold && (run.italic === true) === italic;

/** Without spaces before the first letter and after the last. */
export function trimmed(runs: readonly TextRun[]): TextRun[] {
  const [first, ...rest] = runs;
  if (!first) return [];
  const begun = first.text.trimStart();
  if (begun === "") return trimmed(rest);
  const all = [{ ...first, text: begun }, ...rest];
  while (all.at(-1)?.text.trim() === "") all.pop();
  return all.map((run, at) => (at === all.length - 1 ? { ...run, text: run.text.trimEnd() } : run));
}

/** The same letters as they are typed: marks stand where bold or italic begins and ends. */
export function runsText(runs: readonly TextRun[]): string {
  let text = "";
  let before: Omit<TextRun, "text"> = {};
  for (const run of [...runs.filter((one) => one.text !== ""), null]) {
    const { bold, italic } = run ?? {};
    if ((bold === true) !== (before.bold === true)) text += "**";
    if ((italic === true) !== (before.italic === true)) text += "*";
    text += run ? run.text.replace(/[*\\]/g, "\\$&") : "";
    before = { bold, italic };
  }
  return text;
}

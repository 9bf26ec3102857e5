/** What the standard fonts of PDF hold beyond Latin-1. */
const BEYOND_LATIN = new Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ");

const holds = (letter: string) => /^[ -~\u00a0-\u00ff]$/.test(letter) || BEYOND_LATIN.has(letter);

/**
 * Text that the standard fonts can set: a letter they lack loses its accents, and one that still has no shape
 * becomes a question mark, so that a name in another script never stops a page from being made.
 */
export const printable = (text: string) =>
  [
    ...text
      .normalize("NFC")
      .replace(/[\t\r]/g, " ")
      .replaceAll("\u202f", " ")
      .replaceAll("−", "-"),
  ]
    .map((letter) => (holds(letter) ? letter : bare(letter)))
    .join("");

function bare(letter: string): string {
  const [first = ""] = letter.normalize("NFD");
  return holds(first) ? first : "?";
}

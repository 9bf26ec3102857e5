// biome flags raw control characters in expressions, so the ranges are built from their numbers
const range = (from: number, to = from) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`;

const CONTROLS = range(0x00, 0x08) + range(0x0b, 0x1f) + range(0x7f, 0x9f);
/** Marks that turn the direction of text round or take no space: a name that lies about how it ends is made of these. */
const INVISIBLE =
  range(0xad) +
  range(0x61c) +
  range(0x200b, 0x200f) +
  range(0x2028, 0x202e) +
  range(0x2060, 0x206f) +
  range(0xfeff);

const HIDDEN = new RegExp(`[${CONTROLS}${INVISIBLE}]`, "gu");

/** Text without control characters other than tab and new line, and without marks that hide or turn it round. */
export const visible = (text: string) => text.replace(/\r\n?/g, "\n").replace(HIDDEN, "");

/** The same on one line: for subjects, names and headings. */
export const visibleLine = (text: string) => visible(text).replace(/\s+/g, " ").trim();

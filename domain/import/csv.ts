import { type ImportKind, importColumns } from "./kinds.ts";

/**
 * Lines as CSV that no spreadsheet runs: a cell that begins like a formula gets an apostrophe in front, and stays
 * the text it was.
 */
export const toCsv = (lines: readonly (readonly string[])[]) =>
  lines.map((cells) => cells.map(cell).join(",")).join("\r\n");

function cell(text: string): string {
  const plain = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A file to fill in: the headings and one line that shows what is meant. */
export const templateOf = (kind: ImportKind) =>
  toCsv([importColumns[kind].map(({ label }) => label), importColumns[kind].map(({ example }) => example)]);

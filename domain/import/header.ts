import { type ImportColumn, type ImportKind, importColumns } from "./kinds.ts";

export interface HeaderReading {
  /** Where each column stands in a line. */
  at: ReadonlyMap<string, number>;
  /** Headings that mean nothing here; their cells are left out. */
  unknown: string[];
  /** Columns that must be there and are not. */
  missing: string[];
}

const bare = (heading: string) =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const means = (column: ImportColumn, heading: string) =>
  [column.key, column.label].some((word) => bare(word) === heading) || column.aliases.includes(heading);

/** What a line holds right of all headings; where that is anything, `TOO_LONG` says what is wrong with it. */
export const beyond = (headings: readonly string[], cells: readonly string[]): string =>
  cells.slice(headings.length).join(" ").trim();

export const TOO_LONG =
  "There are more cells than headings: a comma too many puts what follows it in the wrong column.";

export const readHeader = (kind: ImportKind, headings: readonly string[]) =>
  readHeadings(importColumns[kind], headings);

/** Reads headings by plain names. An exact name wins over another column's alias; of two alike the first counts. */
export function readHeadings(columns: readonly ImportColumn[], headings: readonly string[]): HeaderReading {
  const at = new Map<string, number>();
  const words = headings.map(bare);
  for (const column of columns) {
    const exact = words.findIndex((word) => word === bare(column.key) || word === bare(column.label));
    if (exact >= 0) at.set(column.key, exact);
  }
  const taken = new Set(at.values());
  for (const column of columns.filter(({ key }) => !at.has(key))) {
    const index = words.findIndex((word, i) => !taken.has(i) && word !== "" && means(column, word));
    if (index < 0) continue;
    at.set(column.key, index);
    taken.add(index);
  }
  return {
    at,
    unknown: headings.filter((heading, i) => heading.trim() !== "" && !taken.has(i)),
    missing: columns.filter(({ key, required }) => required && !at.has(key)).map(({ label }) => label),
  };
}

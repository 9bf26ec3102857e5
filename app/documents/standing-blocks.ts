import type { Shown } from "#domain/document/shown.ts";
import type { Block } from "./pdf/paper.ts";
import { CHANGE_COLUMNS, CHANGES, ELSE_STAYS, STANDING, termWords } from "./standing-words.ts";

/** The terms of a standing order, or what a change alters of them; nothing in any other document. */
export function standingBlocks({ standing }: Pick<Shown, "standing">, currency: string): Block[] {
  if (!standing) return [];
  const rows = termWords(standing, currency);
  if (!standing.before)
    return [
      { kind: "heading", level: 2, text: STANDING },
      { kind: "facts", facts: rows.map(({ word, value }) => [word, value]) },
    ];
  const { term, was, will } = CHANGE_COLUMNS;
  return [
    { kind: "heading", level: 2, text: CHANGES },
    {
      kind: "table",
      columns: [{ title: term }, { title: was }, { title: will }],
      rows: rows.map((row) => [row.word, row.was ?? "", [{ text: row.value, bold: true }]]),
    },
    { kind: "paragraph", words: ELSE_STAYS, quiet: true },
  ];
}

import * as Y from "yjs";

/** The parts of a draft that are written as rich text, each a tree of its own. */
export const texts = ["cover", "scope", "terms"] as const;
export type TextPart = (typeof texts)[number];

/** What stands in a draft in any order and number: a row a key, each with its place. */
export const tables = [
  "groups",
  "lines",
  "schedule",
  "attachments",
  "preparedFor",
  "sites",
  "assets",
  "categories",
  "noticeBp",
] as const;
export type Table = (typeof tables)[number];

/** What there is once; every field a key, so that two people who fill in two of them both keep theirs. */
export const sheets = ["fields", "show", "standing"] as const;
export type Sheet = (typeof sheets)[number];

export type Row = Y.Map<unknown>;

export const textOf = (doc: Y.Doc, part: TextPart): Y.XmlFragment => doc.getXmlFragment(part);
export const tableOf = (doc: Y.Doc, table: Table): Y.Map<unknown> => doc.getMap(table);
export const sheetOf = (doc: Y.Doc, sheet: Sheet): Y.Map<unknown> => doc.getMap(sheet);

/** Rows as they are; anything a broken client put in their stead is left out. */
export function rowsOf(doc: Y.Doc, table: Table): [id: string, row: Row][] {
  const rows: [string, Row][] = [];
  for (const [id, row] of tableOf(doc, table).entries()) if (row instanceof Y.Map) rows.push([id, row]);
  return rows;
}

/** Everything, for one history of undoing. */
export const everything = (doc: Y.Doc): Y.AbstractType<unknown>[] =>
  [
    ...texts.map((part) => textOf(doc, part)),
    ...tables.map((table) => tableOf(doc, table)),
    ...sheets.map((sheet) => sheetOf(doc, sheet)),
  ] as Y.AbstractType<unknown>[];

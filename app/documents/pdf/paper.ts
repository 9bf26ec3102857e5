/** A document as it is to be printed: plain data, so that the same paper always gives the same bytes. */
export interface Paper {
  title: string;
  /** Who it comes from: the organisation. */
  author: string;
  /** BCP 47. */
  language: string;
  /** When it was made, in UTC milliseconds: the only time that is in the file. */
  at: number;
  size: PaperSize;
  letterhead?: Letterhead;
  /** On every page, beside the number of the page. */
  footer: string;
  blocks: readonly Block[];
}

export type PaperSize = "a4" | "letter";

export interface Letterhead {
  logo?: Picture;
  lines: readonly string[];
}

export interface Picture {
  /** PNG or JPEG. */
  bytes: Uint8Array;
  /** What it shows, for who cannot see it. */
  alt: string;
  /** The most it may take, in points; it keeps its proportions. */
  width: number;
  height: number;
}

export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

/** A new line in it is a new line on the paper. */
export type Words = string | readonly Run[];

export interface Column {
  title: string;
  /** Aligned at its end, in figures of one width, as wide as the widest of them. */
  figures?: boolean;
  /** Of what columns of figures leave, this many parts; one unless it is said. */
  share?: number;
}

export interface ListItem {
  words: Words;
  /** For a list of boxes: whether this one is ticked. */
  done?: boolean;
}

/** A row across the table: the name of the rows below it, and what they come to. */
export interface GroupRow {
  group: string;
  amount?: string;
}

export type Row = readonly Words[] | GroupRow;

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; words: Words; quiet?: boolean; small?: boolean }
  /** Words with what they stand for. One without a value is left out. */
  | { kind: "facts"; facts: readonly (readonly [word: string, value: string])[] }
  | { kind: "list"; marks: "bullets" | "numbers" | "boxes"; items: readonly ListItem[] }
  /** The header stands on every page; a row stands on one page; the totals stand with the last row. */
  | {
      kind: "table";
      columns: readonly Column[];
      rows: readonly Row[];
      totals?: readonly { word: string; amount: string; strong?: boolean }[];
    }
  | { kind: "picture"; picture: Picture }
  /** A line to sign on, with what belongs there below it. */
  | { kind: "signature"; label: string };

export type BlockOf<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

export interface Typeset {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
  /** Letters that no embedded font has. Each is printed as a box, and is still found and copied as itself. */
  missing: readonly string[];
}

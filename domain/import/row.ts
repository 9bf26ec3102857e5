import { visible, visibleLine } from "../text/invisible.ts";
import { same } from "../text/same.ts";
import { TOO_LONG } from "./header.ts";
import { type ImportColumn, type ImportKind, importColumns } from "./kinds.ts";

export type RowValues = Readonly<Record<string, string>>;

export interface CheckedRow {
  /** As counted in the file; the header is line 1. */
  line: number;
  values: RowValues;
  /** What keeps it from being imported, in plain words. */
  errors: string[];
  /** The same for the same row of the same file, however often it is imported. */
  key: string;
}

/**
 * Cleans and checks one line. `beyond` holds what stands right of all headings. It looks at the line alone; what it refers to is `judge`'s to ask.
 */
export function checkRow(kind: ImportKind, line: number, raw: RowValues): CheckedRow {
  const columns = importColumns[kind];
  const values = Object.fromEntries(
    columns.map((column) => [column.key, clean(column, raw[column.key] ?? "")]),
  );
  const errors = columns.flatMap((column) => mistakes(column, values[column.key] ?? ""));
  if (raw.beyond) {
    values.beyond = visibleLine(raw.beyond).slice(0, LONGEST);
    errors.push(TOO_LONG);
  }
  if (kind === "contacts" && !values.contractor === !values.customer)
    errors.push("Say which contractor or which customer they belong to, one of the two.");
  return { line, values, errors, key: keyOf(kind, values) };
}

const LONGEST = 200;
const MANY_LINES = 1_000;

function clean({ longest = LONGEST, email }: ImportColumn, text: string): string {
  const shown = longest > MANY_LINES ? visible(text).trim() : visibleLine(text);
  return email ? shown.toLowerCase() : shown;
}

function mistakes({ label, required, email, longest = LONGEST }: ImportColumn, value: string): string[] {
  if (!value) return required ? [`${label} is missing.`] : [];
  if (value.length > longest) return [`${label} is longer than ${longest} characters.`];
  if (email && !/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(value))
    return [`${label} is not an address: ${value}`];
  return [];
}

/** From the line's own id where it has one, else from what tells it apart. */
export function keyOf(kind: ImportKind, values: RowValues): string {
  const id = same(values[kind === "assets" ? "code" : "id"] ?? "");
  if (id) return kind === "assets" ? `id:${same(values.site ?? "")}|${id}` : `id:${id}`;
  return `as:${NATURAL[kind].map((key) => same(values[key] ?? "")).join("|")}`;
}

const NATURAL: Record<ImportKind, readonly string[]> = {
  contractors: ["name"],
  customers: ["name"],
  contacts: ["email", "contractor", "customer"],
  sites: ["name", "address"],
  assets: ["name", "site"],
  jobs: ["title", "site", "customer"],
};

import { beyond, readHeader } from "./header.ts";
import { type ImportKind, MOST_ROWS } from "./kinds.ts";
import { type CheckedRow, checkRow } from "./row.ts";

export type TableReading =
  | { ok: false; message: string }
  | { ok: true; rows: CheckedRow[] /** Headings that were left out. */; unknown: string[] };

/** A file's lines, headings first, as checked rows; or why they cannot be read at all. */
export function readTable(kind: ImportKind, lines: readonly (readonly string[])[]): TableReading {
  const [headings, ...body] = lines;
  if (!headings || body.length === 0)
    return { ok: false, message: "There is nothing below the headings. The first line names the columns." };
  if (body.length > MOST_ROWS)
    return {
      ok: false,
      message: `There are ${body.length} rows. Split the file into parts of ${MOST_ROWS} at most.`,
    };
  const { at, unknown, missing } = readHeader(kind, headings);
  if (missing.length > 0)
    return {
      ok: false,
      message: `There is no column called ${missing.join(" or ")}. The first line names the columns.`,
    };
  const rows = body.map((cells, i) =>
    checkRow(kind, i + 2, {
      ...Object.fromEntries([...at].map(([key, index]) => [key, cells[index] ?? ""])),
      beyond: beyond(headings, cells),
    }),
  );
  return { ok: true, rows, unknown };
}

import { decodeCsv, MOST_BYTES, readCsv } from "#commands/import/read-csv.ts";
import type { ImportKind } from "#domain/import/kinds.ts";
import type { CheckedRow } from "#domain/import/row.ts";
import { readTable } from "#domain/import/table.ts";
import { invalid } from "#domain/refusal.ts";

interface ReadFile {
  /** The text again, for the next step's form: nothing is kept in between. */
  csv: string;
  rows: CheckedRow[];
  unknown: string[];
}

/** The rows of a posted file, or of the text a preview was made from. Throws `invalid` for what cannot be read. */
export async function readUpload(kind: ImportKind, form: FormData): Promise<ReadFile> {
  const file = form.get("file");
  if (file instanceof File && file.size > MOST_BYTES)
    throw invalid("The file is larger than 5 MB. Split it.", "file");
  const csv = file instanceof File ? decodeCsv(await file.arrayBuffer()) : String(form.get("csv") ?? "");
  if (!csv.trim()) throw invalid("Choose a file.", "file");
  const read = readTable(kind, readCsv(csv));
  if (!read.ok) throw invalid(read.message, "file");
  return { csv, rows: read.rows, unknown: read.unknown };
}

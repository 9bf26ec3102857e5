import { typedValues } from "#app/components/form/reply.ts";
import { decodeCsv, readCsv } from "#commands/import/read-csv.ts";
import { readRates } from "#domain/rate/file/read.ts";
import { invalid } from "#domain/refusal.ts";

const MOST_BYTES = 300_000;
const TYPED = ["name", "validFrom", "validTo", "note", "expectedVersion"];

/** What a posted file or text would make of a card, line by line. Nothing is kept in between. */
export async function readCardForm(form: FormData, currency: string) {
  const file = form.get("file");
  const sent = file instanceof File && file.size > 0;
  if (sent && file.size > MOST_BYTES) throw invalid("The file is too large for a rate card.", "file");
  const csv = sent ? decodeCsv(await file.arrayBuffer()) : String(form.get("csv") ?? "");
  const field = sent ? "file" : "csv";
  if (!csv.trim()) throw invalid("Choose a file, or paste its lines.", "csv");
  const read = readRates(readCsv(csv), currency);
  if (!read.ok) throw invalid(read.message, field);
  const values = typedValues(form);
  return {
    csv,
    typed: TYPED.flatMap((name) => [values[name] ?? []].flat().map((value) => ({ name, value }))),
    unknown: read.unknown,
    wrong: read.rows.filter(({ errors }) => errors.length > 0).map(({ line, errors }) => ({ line, errors })),
    terms: read.terms,
    currency,
  };
}

export type CardPreview = Awaited<ReturnType<typeof readCardForm>>;

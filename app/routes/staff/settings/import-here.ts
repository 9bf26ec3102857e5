import { readCsv } from "#commands/import/read-csv.ts";
import type { ImportResult } from "#commands/import/run-import.ts";
import { readTable } from "#domain/import/table.ts";
import { type Bite, bitesOf, type Imported, kindOf, summed } from "./import-bites.ts";
import { tellProgress } from "./import-progress.ts";

const LOST = "The connection was lost.";

/** Imports the file of the form bite by bite from this window, telling how far it is. Null where one bite is all. */
export async function importHere(form: FormData): Promise<Imported | null> {
  const kind = kindOf(form);
  const table = kind && readTable(kind, readCsv(String(form.get("csv") ?? "")));
  if (!kind || !table?.ok) return null;
  const bites = bitesOf(kind, table.rows, form);
  if (bites.length < 2) return null;
  const total = bites.reduce((sum, { rows }) => sum + rows.length, 0);
  const results: ImportResult[] = [];
  let done = 0;
  try {
    for (const bite of bites) {
      tellProgress({ done, total });
      const sent = await send(bite);
      if (typeof sent === "string") return summed(kind, results, { done, total, why: sent });
      results.push(sent);
      done += bite.rows.length;
    }
    return summed(kind, results);
  } finally {
    tellProgress(null);
  }
}

/** What became of a bite, or why it was not taken. */
async function send(bite: Bite): Promise<ImportResult | string> {
  try {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch("/api/v1/import/run", { method: "POST", headers, body: JSON.stringify(bite) });
    const said = (await answer.json()) as { result?: ImportResult; error?: { message: string } };
    return said.result ?? said.error?.message ?? LOST;
  } catch {
    return LOST;
  }
}

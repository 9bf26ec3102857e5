import type { ImportResult } from "#commands/import/run-import.ts";
import { biteOf } from "#domain/import/bite.ts";
import { type ImportKind, importKinds } from "#domain/import/kinds.ts";
import type { CheckedRow } from "#domain/import/row.ts";

export interface Bite {
  kind: ImportKind;
  rows: Pick<CheckedRow, "line" | "values">[];
}

/** How an import ended: what became of its rows, and why some were not tried. */
export interface Imported extends ImportResult {
  kind: ImportKind;
  /** Rows left out for mistakes; `wrong` holds the first of them. */
  mistakes: number;
  /** Where it stopped before the end. */
  stopped: { done: number; total: number; why: string } | null;
}

const TOLD = 100;

export const kindOf = (form: FormData): ImportKind | undefined =>
  importKinds.find((one) => one === form.get("kind"));

/** The rows that were chosen on the preview, in bites that each stand for themselves. */
export function bitesOf(kind: ImportKind, rows: readonly CheckedRow[], form: FormData): Bite[] {
  const ticked = new Set(form.getAll("line").map(Number));
  const chosen = form.get("which") === "ticked" ? rows.filter(({ line }) => ticked.has(line)) : rows;
  const size = biteOf(kind);
  return Array.from({ length: Math.ceil(chosen.length / size) }, (_, bite) => ({
    kind,
    rows: chosen.slice(bite * size, (bite + 1) * size).map(({ line, values }) => ({ line, values })),
  }));
}

/** What bites came to together. */
export function summed(
  kind: ImportKind,
  results: readonly ImportResult[],
  stopped: Imported["stopped"] = null,
): Imported {
  const wrong = results.flatMap((result) => result.wrong);
  const sum = (what: "added" | "here") => results.reduce((all, result) => all + result[what], 0);
  return {
    kind,
    added: sum("added"),
    here: sum("here"),
    wrong: wrong.slice(0, TOLD),
    mistakes: wrong.length,
    stopped,
  };
}

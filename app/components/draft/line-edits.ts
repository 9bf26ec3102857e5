import type { Doc } from "yjs";
import { afterStep } from "#domain/budget/place.ts";
import type { DraftLine, Option } from "#domain/document/draft.ts";
import { addRow, moveRow } from "#party/draft-doc/edit.ts";
import { placedRows } from "#party/draft-doc/placed.ts";
import type { Table } from "#party/draft-doc/shape.ts";

/** A new id, short enough for every place that ids go to. */
export const newId = (): string => crypto.randomUUID().replaceAll("-", "");

export function addLine(doc: Doc, groupId: string | null, line: Partial<DraftLine> = {}): string {
  const id = newId();
  addRow(doc, "lines", id, { description: "", quantityMilli: 1_000, unit: "", groupId, ...line });
  return id;
}

/** One step among the rows that stand together on the page. */
export function step(doc: Doc, table: Table, id: string, way: "up" | "down", among: readonly string[]): void {
  const after = afterStep(
    placedRows(doc, table).filter((row) => among.includes(row.id)),
    id,
    way,
  );
  if (after !== null) moveRow(doc, table, id, after);
}

export const optionWords = (option: Option | null): string =>
  option === null ? "" : option.kind === "optional" ? "optional" : `alternative ${option.set}`;

export function optionFrom(words: string): Option | null {
  if (words === "") return null;
  const [kind, set = ""] = words.split(" ");
  return kind === "optional" ? { kind } : { kind: "alternative", set };
}

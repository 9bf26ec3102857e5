import type { BudgetItem, ItemFields } from "./budget.ts";
import { type CellKey, cells, cellText, readCell } from "./cells.ts";
import type { BudgetChange } from "./change.ts";
import { LAST } from "./place.ts";

export type LineTexts = Readonly<Record<CellKey, string>>;

const keys = cells.map(({ key }) => key);

export const textsOf = (fields: ItemFields, currency: string) =>
  Object.fromEntries(keys.map((key) => [key, cellText(key, fields, currency)])) as LineTexts;

export type LineRead =
  | { ok: true; fields: ItemFields }
  | { ok: false; errors: Partial<Record<CellKey, string[]>> };

/** Every cell of a form for one line, or what is wrong with each that cannot be read. */
export function readLine(texts: LineTexts, currency: string): LineRead {
  const errors: Partial<Record<CellKey, string[]>> = {};
  let fields: Partial<ItemFields> = {};
  for (const key of keys) {
    const read = readCell(key, texts[key], currency);
    if (read.ok) fields = { ...fields, ...read.fields };
    else errors[key] = [read.message];
  }
  if (fields.description === "") errors.description = ["Enter a description"];
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, fields: fields as ItemFields };
}

export interface EditedLine {
  id: string;
  typed: ItemFields;
  groupId: string | null;
  /** What the form showed before anybody typed. */
  seen: { texts: LineTexts; groupId: string | null };
  currency: string;
}

/** The steps from what a person saw to what they typed. Cells they left alone are not in them. */
export function lineChanges(edited: EditedLine): BudgetChange[] {
  const { id, typed, groupId, seen } = edited;
  const was = seenFields(edited);
  const changed = changedKeys(edited, was);
  const only = (from: Partial<ItemFields>) =>
    Object.fromEntries(changed.filter((key) => key in from).map((key) => [key, from[key]]));
  const set: BudgetChange = { do: "set-item", id, fields: only(typed), was: only(was) };
  const move: BudgetChange = { do: "move-item", id, groupId, after: LAST };
  return [...(changed.length > 0 ? [set] : []), ...(groupId === seen.groupId ? [] : [move])];
}

/** The cells that both this person and somebody else changed meanwhile, with what stands there now. */
export function overtakenCells(edited: EditedLine, now: BudgetItem): { key: CellKey; text: string }[] {
  const was = seenFields(edited);
  return changedKeys(edited, was)
    .filter((key) => now[key] !== was[key] && now[key] !== edited.typed[key])
    .map((key) => ({ key, text: cellText(key, now, edited.currency) }));
}

const changedKeys = ({ typed }: EditedLine, was: Partial<ItemFields>) =>
  keys.filter((key) => typed[key] !== was[key]);

function seenFields({ seen, currency }: EditedLine): Partial<ItemFields> {
  let fields: Partial<ItemFields> = {};
  for (const key of keys) {
    const read = readCell(key, seen.texts[key], currency);
    if (read.ok) fields = { ...fields, ...read.fields };
  }
  return fields;
}

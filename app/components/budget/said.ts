import type { BudgetChange } from "#domain/budget/change.ts";

/** What is to be said at one cell: why what was typed cannot be read, or why a change was not taken. */
export interface Said {
  itemId: string;
  key: string;
  message: string;
  /** What was typed and could not be read stays in the cell. */
  typed: string | null;
}

export type SaidOfLine = ReadonlyMap<string, Said>;
export type SaidOf = ReadonlyMap<string, SaidOfLine>;

export function withSaid(before: SaidOf, said: Said): SaidOf {
  const line = new Map(before.get(said.itemId)).set(said.key, said);
  return new Map(before).set(said.itemId, line);
}

/** Without refusals: they were read, since somebody went on. What was typed and cannot be read stays. */
export function withoutRefusals(before: SaidOf): SaidOf {
  if (before.size === 0) return before;
  const left = [...before]
    .map(([id, line]) => [id, typedIn(line)] as const)
    .filter(([, line]) => line.size > 0);
  return new Map(left);
}

const typedIn = (line: SaidOfLine): SaidOfLine =>
  new Map([...line].filter(([, { typed }]) => typed !== null));

/** Without what was said at cells that these changes write: it was about what stood there before. */
export function withoutSaid(before: SaidOf, changes: readonly BudgetChange[]): SaidOf {
  if (before.size === 0) return before;
  let after = before;
  for (const change of changes) {
    if (change.do !== "set-item" && change.do !== "remove-item") continue;
    const line = after.get(change.id);
    const written = change.do === "set-item" ? Object.keys(change.fields) : [...(line?.keys() ?? [])];
    if (!line || !written.some((key) => line.has(key))) continue;
    const left = new Map([...line].filter(([key]) => !written.includes(key)));
    const others = [...after].filter(([id]) => id !== change.id);
    after = new Map(left.size > 0 ? [...others, [change.id, left]] : others);
  }
  return after;
}

/** Whether something that was typed is only on this screen. */
export const isTypedOnly = (said: SaidOf): boolean =>
  [...said.values()].some((line) => [...line.values()].some(({ typed }) => typed !== null));

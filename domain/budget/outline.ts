import type { Budget, BudgetGroup, BudgetItem } from "./budget.ts";
import { inOrder } from "./place.ts";

/** The lines of one group, in order; without a group those that stand outside all of them. */
export interface Section {
  group: BudgetGroup | null;
  items: readonly BudgetItem[];
}

/**
 * The budget as it is read: lines outside any group first, then group after group. A section in which nothing moved is
 * the same object as in `before`, so that a screen need not draw it again.
 */
export function outline({ groups, items }: Budget, before: readonly Section[] = []): Section[] {
  const byGroup = Map.groupBy(items, ({ groupId }) => groupId);
  const known = new Map(before.map((section) => [section.group?.id ?? null, section]));
  return [null, ...inOrder(groups)].map((group) => {
    const id = group?.id ?? null;
    const section = { group, items: inOrder(byGroup.get(id) ?? []) };
    const old = known.get(id);
    return old && isSame(old, section) ? old : section;
  });
}

const isSame = (a: Section, b: Section) =>
  a.group === b.group &&
  a.items.length === b.items.length &&
  a.items.every((item, at) => item === b.items[at]);

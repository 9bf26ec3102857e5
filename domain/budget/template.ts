import type { Budget, ItemFields } from "./budget.ts";
import type { BudgetChange } from "./change.ts";
import { inOrder, LAST } from "./place.ts";

/** A budget without its job: what a template keeps, and what one job takes from another. */
export interface BudgetContent {
  groups: { name: string; items: ItemFields[] }[];
  /** Lines outside any group. */
  items: ItemFields[];
}

export function contentOf({ groups, items }: Budget): BudgetContent {
  const linesOf = (groupId: string | null) =>
    inOrder(items.filter((item) => item.groupId === groupId)).map(
      ({ id: _id, groupId: _group, place: _place, ...fields }) => fields,
    );
  return {
    groups: inOrder(groups).map(({ id, name }) => ({ name, items: linesOf(id) })),
    items: linesOf(null),
  };
}

/** Adds the content behind what the budget holds; a group of the same name takes its lines in. */
export function addContent(budget: Budget, content: BudgetContent, newId: () => string): BudgetChange[] {
  const lines = (groupId: string | null, items: readonly ItemFields[]): BudgetChange[] =>
    items.map((fields) => ({ do: "add-item", id: newId(), groupId, after: LAST, fields }));
  const grouped = content.groups.flatMap(({ name, items }): BudgetChange[] => {
    const known = budget.groups.find((group) => group.name.toLowerCase() === name.toLowerCase());
    if (known) return lines(known.id, items);
    const id = newId();
    return [{ do: "add-group", id, name, after: LAST }, ...lines(id, items)];
  });
  return [...lines(null, content.items), ...grouped];
}

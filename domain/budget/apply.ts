import { type Decision, refused } from "../decision.ts";
import { type Budget, MOST_ITEMS } from "./budget.ts";
import type { BudgetChange } from "./change.ts";
import { addGroup, moveGroup, removeGroup, renameGroup } from "./group-changes.ts";
import { addItem, moveItem, removeItem, setItem } from "./item-changes.ts";

export type Applied = Decision<{
  budget: Budget;
  /** What takes the change back, in the order to apply. */
  inverse: BudgetChange[];
}>;

/** Refuses with `item_gone`, `group_gone`, `already_there`, `cell_changed` or `group_not_empty`. */
export function applyChange(budget: Budget, change: BudgetChange): Applied {
  switch (change.do) {
    case "add-item":
      return addItem(budget, change);
    case "set-item":
      return setItem(budget, change);
    case "move-item":
      return moveItem(budget, change);
    case "remove-item":
      return removeItem(budget, change);
    case "add-group":
      return addGroup(budget, change);
    case "rename-group":
      return renameGroup(budget, change);
    case "move-group":
      return moveGroup(budget, change);
    case "remove-group":
      return removeGroup(budget, change);
  }
}

/**
 * All of the changes, one after another, or the first refusal, whose `field` is the index of the change that could
 * not be made. Also refuses with `too_many_items`.
 */
export function applyAll(budget: Budget, changes: readonly BudgetChange[]): Applied {
  let now = budget;
  const inverse: BudgetChange[] = [];
  for (const [index, change] of changes.entries()) {
    const applied = applyChange(now, change);
    if (!applied.ok) return { ...applied, field: String(index) };
    now = applied.budget;
    inverse.unshift(...applied.inverse);
  }
  if (now.items.length > MOST_ITEMS)
    return refused("too_many_items", `Keep a budget to ${MOST_ITEMS} lines.`);
  return { ok: true, budget: now, inverse };
}

import { refused } from "../decision.ts";
import type { Applied } from "./apply.ts";
import type { Budget, BudgetGroup } from "./budget.ts";
import type { ChangeOf } from "./change.ts";
import { placeAfter, whereAmong } from "./place.ts";

const gone = refused("group_gone", "Somebody removed this group meanwhile.");

const groupOf = (budget: Budget, id: string) => budget.groups.find((group) => group.id === id);

const withGroup = (budget: Budget, group: BudgetGroup): Budget => ({
  ...budget,
  groups: budget.groups.map((other) => (other.id === group.id ? group : other)),
});

export function addGroup(budget: Budget, { id, name, after }: ChangeOf<"add-group">): Applied {
  if (groupOf(budget, id)) return refused("already_there", "This group is there already.");
  const group = { id, name, place: placeAfter(budget.groups, after) };
  return {
    ok: true,
    budget: { ...budget, groups: [...budget.groups, group] },
    inverse: [{ do: "remove-group", id }],
  };
}

export function renameGroup(budget: Budget, { id, name, was }: ChangeOf<"rename-group">): Applied {
  const before = groupOf(budget, id);
  if (!before) return gone;
  if (was !== undefined && was !== before.name && name !== before.name)
    return refused("cell_changed", "Somebody else renamed this group meanwhile.");
  return {
    ok: true,
    budget: withGroup(budget, { ...before, name }),
    inverse: [{ do: "rename-group", id, name: before.name, was: name }],
  };
}

export function moveGroup(budget: Budget, { id, after }: ChangeOf<"move-group">): Applied {
  const before = groupOf(budget, id);
  if (!before) return gone;
  const others = budget.groups.filter((group) => group.id !== id);
  return {
    ok: true,
    budget: withGroup(budget, { ...before, place: placeAfter(others, after) }),
    inverse: [{ do: "move-group", id, after: whereAmong(budget.groups, id) }],
  };
}

/** Only an empty group goes, so that nobody's line goes with it unseen. */
export function removeGroup(budget: Budget, { id }: ChangeOf<"remove-group">): Applied {
  const before = groupOf(budget, id);
  if (!before) return gone;
  if (budget.items.some((item) => item.groupId === id))
    return refused("group_not_empty", "Move or remove the lines of this group first.");
  return {
    ok: true,
    budget: { ...budget, groups: budget.groups.filter((group) => group.id !== id) },
    inverse: [{ do: "add-group", id, name: before.name, after: whereAmong(budget.groups, id) }],
  };
}

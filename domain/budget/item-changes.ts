import { refused } from "../decision.ts";
import type { Applied } from "./apply.ts";
import type { Budget, BudgetItem, ItemFields } from "./budget.ts";
import type { BudgetChange, ChangeOf } from "./change.ts";
import { placeAfter, whereAmong } from "./place.ts";

const gone = refused("item_gone", "Somebody removed this line meanwhile.");
const groupGone = refused("group_gone", "Somebody removed this group meanwhile.");

const itemOf = (budget: Budget, id: string) => budget.items.find((item) => item.id === id);

const itemsIn = ({ items }: Budget, groupId: string | null, without?: string) =>
  items.filter((item) => item.groupId === groupId && item.id !== without);

const hasGroup = ({ groups }: Budget, id: string | null) =>
  id === null || groups.some((group) => group.id === id);

const withItem = (budget: Budget, item: BudgetItem): Budget => ({
  ...budget,
  items: budget.items.map((other) => (other.id === item.id ? item : other)),
});

const placeIn = (budget: Budget, { id, groupId, after }: ChangeOf<"add-item" | "move-item">) =>
  placeAfter(itemsIn(budget, groupId, id), after);

export function addItem(budget: Budget, change: ChangeOf<"add-item">): Applied {
  const { id, groupId, fields } = change;
  if (itemOf(budget, id)) return refused("already_there", "This line is there already.");
  if (!hasGroup(budget, groupId)) return groupGone;
  const item = { ...fields, id, groupId, place: placeIn(budget, change) };
  return {
    ok: true,
    budget: { ...budget, items: [...budget.items, item] },
    inverse: [{ do: "remove-item", id }],
  };
}

export function setItem(budget: Budget, { id, fields, was }: ChangeOf<"set-item">): Applied {
  const before = itemOf(budget, id);
  if (!before) return gone;
  const keys = Object.keys(fields) as (keyof ItemFields)[];
  if (was && keys.some((key) => key in was && was[key] !== before[key] && fields[key] !== before[key]))
    return refused("cell_changed", "Somebody else changed this cell meanwhile. Look again before you go on.");
  const old = Object.fromEntries(keys.map((key) => [key, before[key]])) as Partial<ItemFields>;
  return {
    ok: true,
    budget: withItem(budget, { ...before, ...fields }),
    inverse: [{ do: "set-item", id, fields: old, was: fields }],
  };
}

export function moveItem(budget: Budget, change: ChangeOf<"move-item">): Applied {
  const { id, groupId } = change;
  const before = itemOf(budget, id);
  if (!before) return gone;
  if (!hasGroup(budget, groupId)) return groupGone;
  return {
    ok: true,
    budget: withItem(budget, { ...before, groupId, place: placeIn(budget, change) }),
    inverse: [{ do: "move-item", id, ...whereIs(budget, before) }],
  };
}

const whereIs = (budget: Budget, { id, groupId }: BudgetItem) => ({
  groupId,
  after: whereAmong(itemsIn(budget, groupId), id),
});

export function removeItem(budget: Budget, { id }: ChangeOf<"remove-item">): Applied {
  const before = itemOf(budget, id);
  if (!before) return gone;
  const { groupId: _group, place: _place, id: _id, ...fields } = before;
  const back: BudgetChange = { do: "add-item", id, ...whereIs(budget, before), fields };
  return {
    ok: true,
    budget: { ...budget, items: budget.items.filter((item) => item.id !== id) },
    inverse: [back],
  };
}

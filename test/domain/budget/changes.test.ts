import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyAll, applyChange } from "#domain/budget/apply.ts";
import { type Budget, emptyBudget } from "#domain/budget/budget.ts";
import type { BudgetChange } from "#domain/budget/change.ts";
import { FIRST, LAST } from "#domain/budget/place.ts";
import { budget, change, item, seen } from "./given.ts";

const allApplied = (budget: Budget, changes: readonly BudgetChange[]) => {
  const applied = applyAll(budget, changes);
  if (!applied.ok) throw new Error(applied.message);
  return applied;
};
const made = (...changes: BudgetChange[]) => allApplied(emptyBudget, changes).budget;
const add = (id: string, where = LAST, groupId: string | null = null): BudgetChange => ({
  do: "add-item",
  id,
  groupId,
  after: where,
  fields: item({ description: id }),
});

describe("a change of a budget", () => {
  it("is taken back by its inverse, to what everybody saw before", () => {
    fc.assert(
      fc.property(budget, change, (before, next) => {
        const applied = applyChange(before, next);
        if (!applied.ok) return;
        const back = applyAll(applied.budget, applied.inverse);
        expect(back.ok && seen(back.budget)).toEqual(seen(before));
      }),
    );
  });

  it("done again after being taken back shows the same", () => {
    fc.assert(
      fc.property(budget, change, (before, next) => {
        const done = applyChange(before, next);
        if (!done.ok) return;
        const back = allApplied(done.budget, done.inverse);
        expect(seen(allApplied(back.budget, back.inverse).budget)).toEqual(seen(done.budget));
      }),
    );
  });

  it("leaves every line in a group that is there", () => {
    fc.assert(
      fc.property(budget, (now) => {
        const groups = new Set(now.groups.map(({ id }) => id));
        expect(now.items.every(({ groupId }) => groupId === null || groups.has(groupId))).toBe(true);
      }),
    );
  });

  it("stops a list of changes as a whole at the first that cannot be made, and says which", () => {
    const applied = applyAll(emptyBudget, [add("a"), { do: "remove-item", id: "gone" }, add("b")]);
    expect(applied).toMatchObject({ ok: false, code: "item_gone", field: "1" });
  });
});

describe("where a line lands", () => {
  const order = (...changes: BudgetChange[]) =>
    seen(made(...changes)).flatMap(({ items }) => items.map(({ id }) => id));

  it("is behind the line named, in front of all, or at the end", () => {
    expect(order(add("a"), add("b"), add("c", "a"), add("d", FIRST))).toEqual(["d", "a", "c", "b"]);
  });

  it("is the end when the line named is gone", () => {
    expect(order(add("a"), add("b"), add("c", "gone"))).toEqual(["a", "b", "c"]);
  });

  it("is the same on every screen when two insert at one spot at once", () => {
    const base = made(add("a"), add("z"));
    const places = ["m", "n"].map((id) => {
      const applied = applyChange(base, add(id, "a"));
      return applied.ok && applied.budget.items.find((line) => line.id === id);
    });
    const [m, n] = places;
    if (!m || !n) throw new Error("not added");
    const one = seen({ ...base, items: [...base.items, m, n] });
    expect(seen({ ...base, items: [n, ...base.items, m] })).toEqual(one);
  });
});

describe("two people in one line", () => {
  const base = made(add("a"));
  const set = (fields: object, was: object): BudgetChange => ({ do: "set-item", id: "a", fields, was });

  it("keep both cells when they write in two", () => {
    const both = applyAll(base, [set({ code: "1" }, { code: "" }), set({ unit: "m" }, { unit: "each" })]);
    expect(both.ok && both.budget.items[0]).toMatchObject({ code: "1", unit: "m" });
  });

  it("are told when they write in the same", () => {
    const both = applyAll(base, [set({ code: "1" }, { code: "" }), set({ code: "2" }, { code: "" })]);
    expect(both).toMatchObject({ ok: false, code: "cell_changed" });
  });

  it("agree when they write the same", () => {
    const both = applyAll(base, [set({ code: "1" }, { code: "" }), set({ code: "1" }, { code: "" })]);
    expect(both.ok).toBe(true);
  });
});

it("keeps a group that still has lines", () => {
  const full = made({ do: "add-group", id: "G", name: "Roof", after: LAST }, add("a", LAST, "G"));
  expect(applyChange(full, { do: "remove-group", id: "G" })).toMatchObject({ code: "group_not_empty" });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { applyChange } from "#domain/budget/apply.ts";
import { type Budget, emptyBudget } from "#domain/budget/budget.ts";
import type { BudgetChange } from "#domain/budget/change.ts";
import { outline } from "#domain/budget/outline.ts";
import { applyEach, follow, type LogRow } from "#domain/budget/rebase.ts";
import { budget, change, item, seen } from "./given.ts";

const row = (seq: number, changes: BudgetChange[] | null): LogRow => ({
  seq,
  verb: "budget.edited",
  data: changes ? { changes: changes as unknown as string[] } : { changed: 60 },
});

const add = (id: string): BudgetChange => ({
  do: "add-item",
  id,
  groupId: null,
  after: "last",
  fields: item(),
});

test("what can be made is made, the rest is named, and the inverse leads back", () => {
  fc.assert(
    fc.property(budget, fc.array(change, { maxLength: 20 }), (before, changes) => {
      const { budget: after, made, refused, inverse } = applyEach(before, changes);
      expect(made.length + refused.length).toBe(changes.length);
      expect(seen(applyEach(after, inverse).budget)).toEqual(seen(before));
    }),
  );
});

test("a screen that follows the log holds what the server holds", () => {
  fc.assert(
    fc.property(budget, fc.array(change, { maxLength: 20 }), (before, changes) => {
      let truth: Budget = before;
      const rows: LogRow[] = [];
      for (const next of changes) {
        const applied = applyChange(truth, next);
        if (!applied.ok) continue;
        truth = applied.budget;
        rows.push(row(rows.length + 1, [next]));
      }
      const half = follow({ budget: before, seq: 0 }, rows.slice(0, rows.length / 2));
      const whole = follow(half, rows);
      expect(whole).toEqual({ budget: truth, seq: rows.length });
    }),
  );
});

test("a row that does not tell what it changed stops it there", () => {
  const rows = [
    row(1, [add("a")]),
    { seq: 2, verb: "comment.added", data: {} },
    row(3, null),
    row(4, [add("b")]),
  ];
  const { budget: now, seq } = follow({ budget: emptyBudget, seq: 0 }, rows);
  expect([now.items.map(({ id }) => id), seq]).toEqual([["a"], 2]);
});

test("the outline shows every line once, and keeps the sections that nothing touched", () => {
  fc.assert(
    fc.property(budget, change, (before, next) => {
      const sections = outline(before);
      expect(sections.flatMap(({ items }) => items).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        [...before.items].sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
      expect(outline({ ...before, items: [...before.items] }, sections)).toEqual(sections);
      const { budget: after } = applyEach(before, [next]);
      const again = outline(after, sections);
      expect(again).toEqual(outline(after));
      if (next.do === "set-item")
        expect(again.filter((section) => !sections.includes(section)).length).toBeLessThanOrEqual(1);
    }),
  );
});

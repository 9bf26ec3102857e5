import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyBudget } from "#domain/budget/budget.ts";
import type { BudgetChange } from "#domain/budget/change.ts";
import { outline } from "#domain/budget/outline.ts";
import { applyEach } from "#domain/budget/rebase.ts";
import { dropLine, placeUnder, stepGroup, stepLines } from "#domain/budget/steps.ts";
import { budget, item } from "./given.ts";

const line = (id: string, groupId: string | null): BudgetChange => ({
  do: "add-item",
  id,
  groupId,
  after: "last",
  fields: item(),
});
const group = (id: string): BudgetChange => ({ do: "add-group", id, name: id, after: "last" });

const { budget: given } = applyEach(emptyBudget, [
  line("a", null),
  ...[group("G"), line("b", "G"), line("c", "G"), line("d", "G"), group("H"), line("e", "H")],
]);
const sections = outline(given);

const told = (changes: BudgetChange[]) =>
  outline(applyEach(given, changes).budget)
    .map(({ group, items }) => `${group?.id ?? ""}:${items.map(({ id }) => id).join("")}`)
    .join(" ");

test("lines step within their group and over its edge", () => {
  expect(told(stepLines(sections, ["c"], "up"))).toBe(":a G:cbd H:e");
  expect(told(stepLines(sections, ["c", "d"], "up"))).toBe(":a G:cdb H:e");
  expect(told(stepLines(sections, ["b", "c"], "down"))).toBe(":a G:dbc H:e");
  expect(told(stepLines(sections, ["c", "d"], "down"))).toBe(":a G:b H:cde");
  expect(told(stepLines(sections, ["b"], "up"))).toBe(":ab G:cd H:e");
  expect([stepLines(sections, ["a"], "up"), stepLines(sections, ["e"], "down")]).toEqual([[], []]);
});

test("a line is dropped above or below another, or under the head of a group", () => {
  expect(told(dropLine(sections, "e", { id: "b", edge: "below" }))).toBe(":a G:becd H:");
  expect(told(dropLine(sections, "b", { id: "d", edge: "above" }))).toBe(":a G:cbd H:e");
  expect(told(dropLine(sections, "a", { id: "G", edge: "below" }))).toBe(": G:abcd H:e");
  expect(dropLine(sections, "a", { id: "a", edge: "below" })).toEqual([]);
  expect(dropLine(sections, "a", { id: "gone", edge: "below" })).toEqual([]);
});

test("a new line goes under the line or the head it was asked for at, else to the end", () => {
  expect(placeUnder(sections, "b")).toEqual({ groupId: "G", after: "b" });
  expect(placeUnder(sections, "H")).toEqual({ groupId: "H", after: "first" });
  expect(placeUnder(sections, null)).toEqual({ groupId: null, after: "last" });
});

test("groups step over their neighbours", () => {
  expect(told(stepGroup(sections, "H", "up"))).toBe(":a H:e G:bcd");
  expect(stepGroup(sections, "H", "down")).toEqual([]);
});

test("a step up is taken back by a step down, whatever the budget", () => {
  fc.assert(
    fc.property(budget, fc.nat(), (before, pick) => {
      const lines = outline(before).flatMap(({ items }) => items);
      const one = lines[pick % Math.max(lines.length, 1)];
      if (!one) return;
      const up = stepLines(outline(before), [one.id], "up");
      if (up.length === 0) return;
      const { budget: moved } = applyEach(before, up);
      const { budget: back } = applyEach(moved, stepLines(outline(moved), [one.id], "down"));
      const order = (of: typeof before) =>
        outline(of).map(({ group, items }) => [group?.id, items.map(({ id }) => id)]);
      expect(order(back)).toEqual(order(before));
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { applyAll } from "#domain/budget/apply.ts";
import type { Budget, ItemFields } from "#domain/budget/budget.ts";
import { type EditedLine, lineChanges, overtakenCells, readLine, textsOf } from "#domain/budget/line-form.ts";
import { item, itemFields } from "./given.ts";

const AUD = "AUD";
const oneLine = (fields: ItemFields, groupId: string | null = null): Budget => ({
  groups: [{ id: "g", name: "Floor", place: "a0" }],
  items: [{ id: "i", groupId, place: "a0", ...fields }],
});
const tidy = (fields: ItemFields): ItemFields => {
  const text = (words: string) => words.trim().replace(/\r\n?/g, "\n");
  const { code, description, unit, notes } = fields;
  return {
    ...fields,
    code: text(code),
    description: text(description) || "Line",
    unit: text(unit),
    notes: text(notes),
  };
};
const edited = (before: ItemFields, typed: ItemFields, more: Partial<EditedLine> = {}): EditedLine => ({
  id: "i",
  typed,
  groupId: null,
  seen: { texts: textsOf(before, AUD), groupId: null },
  currency: AUD,
  ...more,
});

test("a form sent as it came changes nothing, and one that was typed in makes the line what was typed", () => {
  fc.assert(
    fc.property(itemFields.map(tidy), itemFields.map(tidy), (before, after) => {
      expect(readLine(textsOf(before, AUD), AUD)).toEqual({ ok: true, fields: before });
      expect(lineChanges(edited(before, before))).toEqual([]);
      const applied = applyAll(oneLine(before), lineChanges(edited(before, after)));
      expect(applied).toMatchObject({ ok: true, budget: { items: [after] } });
    }),
  );
});

test("what a cell cannot hold is said at that cell", () => {
  const texts = {
    ...textsOf(item({ description: "Tiles" }), AUD),
    quantityMilli: "much",
    taxBp: "300",
    description: " ",
  };
  expect(readLine(texts, AUD)).toEqual({
    ok: false,
    errors: {
      description: ["Enter a description"],
      quantityMilli: ["Enter a quantity like 2.5"],
      taxBp: ["Enter a smaller number"],
    },
  });
});

test("a cell that somebody else changed meanwhile is refused, and named with what stands there", () => {
  const before = item({ description: "Tiles", unitCostMinor: 4_000, code: "A" });
  const now = { ...before, unitCostMinor: 4_200, code: "B" };
  const typed = { ...before, unitCostMinor: 4_500, description: "Wall tiles" };
  const mine = edited(before, typed);
  expect(applyAll(oneLine(now), lineChanges(mine))).toMatchObject({ ok: false, code: "cell_changed" });
  expect(overtakenCells(mine, { id: "i", groupId: null, place: "a0", ...now })).toEqual([
    { key: "unitCostMinor", text: "42.00" },
  ]);
  const again = edited(before, typed, {
    seen: { texts: { ...textsOf(before, AUD), unitCostMinor: "42.00" }, groupId: null },
  });
  expect(applyAll(oneLine(now), lineChanges(again))).toMatchObject({
    ok: true,
    budget: { items: [{ unitCostMinor: 4_500, code: "B", description: "Wall tiles" }] },
  });
});

test("another group is one more step, to its end", () => {
  const before = item({ description: "Tiles" });
  expect(lineChanges(edited(before, before, { groupId: "g" }))).toEqual([
    { do: "move-item", id: "i", groupId: "g", after: "last" },
  ]);
});

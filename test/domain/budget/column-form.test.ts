import fc from "fast-check";
import { expect, test } from "vitest";
import { chosenColumns, columnChoices, columnLabel } from "#domain/budget/column-form.ts";
import { columnKeys } from "#domain/budget/views.ts";

const anyColumns = fc.shuffledSubarray([...columnKeys]);

test("columns offered as they are and sent back untouched stay as they are", () => {
  fc.assert(
    fc.property(anyColumns, (columns) => {
      const choices = columnChoices(columns);
      expect(choices.map(({ key }) => key).sort()).toEqual([...columnKeys].sort());
      expect(chosenColumns(new Map(choices.map(({ key, place }) => [key, String(place ?? "")])))).toEqual(
        columns,
      );
    }),
  );
});

test("numbers need no order and no end, and other text chooses nothing", () => {
  const places = new Map([
    ["priceMinor", "9"],
    ["code", " 20 "],
    ["notes", "last"],
    ["unit", ""],
    ["taxBp", "9"],
  ] as const);
  expect(chosenColumns(places)).toEqual(["taxBp", "priceMinor", "code"]);
});

test("every column has words of its own", () => {
  expect(new Set(columnKeys.map(columnLabel)).size).toBe(columnKeys.length);
});

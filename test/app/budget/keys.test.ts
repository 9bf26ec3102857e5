import { expect, test } from "vitest";
import { copyText, overWritten, spread } from "#app/components/budget/block.ts";
import { intentOf } from "#app/components/budget/intent.ts";
import { bounds, type Step, stepFrom } from "#app/components/budget/selection.ts";
import { blankItem } from "#domain/budget/budget.ts";
import { readClipboard } from "#domain/budget/paste.ts";

const extent = { rows: 10, columns: 4, page: 5 };
const from = { row: 2, column: 3 };
const go = (step: Step) => stepFrom(from, step, extent);

test("steps stay within the grid, and reading on goes from row to row", () => {
  expect(go({ by: "cell", rows: 1, columns: 1 })).toEqual({ row: 3, column: 3 });
  expect(go({ by: "page", pages: 2 })).toEqual({ row: 9, column: 3 });
  expect(go({ by: "page", pages: -1 })).toEqual({ row: 0, column: 3 });
  expect(go({ by: "edge", rows: 1, columns: -1 })).toEqual({ row: 9, column: 0 });
  expect(go({ by: "reading", cells: 1 })).toEqual({ row: 3, column: 0 });
  expect(stepFrom({ row: 9, column: 3 }, { by: "reading", cells: 1 }, extent)).toBeNull();
  expect(stepFrom({ row: 0, column: 0 }, { by: "reading", cells: -1 }, extent)).toBeNull();
  expect(bounds({ at: { row: 1, column: 3 }, from: { row: 4, column: 0 } })).toEqual({
    ...{ top: 1, bottom: 4, left: 0, right: 3 },
  });
});

const press = (key: string, held: Partial<Parameters<typeof intentOf>[0]> = {}) =>
  intentOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test("keys mean what they mean in a sheet, and others are left alone", () => {
  expect(press("x")).toEqual({ do: "type", text: "x" });
  expect(press("ArrowDown", { shiftKey: true })).toEqual({
    ...{ do: "step", step: { by: "cell", rows: 1, columns: 0 }, extend: true },
  });
  expect(press("End", { ctrlKey: true })).toMatchObject({ step: { by: "edge", rows: 1, columns: 1 } });
  expect(press("ArrowUp", { altKey: true })).toEqual({ do: "move-row", way: "up" });
  expect(press("Z", { ctrlKey: true, shiftKey: true })).toEqual({ do: "redo" });
  expect(press("z", { metaKey: true })).toEqual({ do: "undo" });
  expect(press("Enter", { ctrlKey: true })).toEqual({ do: "add-line" });
  expect([press("c", { ctrlKey: true }), press("F5"), press("ArrowLeft", { altKey: true })]).toEqual([
    null,
    null,
    null,
  ]);
});

test("what is copied is read back, breaks and quotes and all", () => {
  const item = { ...blankItem, description: 'Two\nlines\tand "more"', code: '"1', unitCostMinor: 1250 };
  const keys = ["code", "description", "unitCostMinor", "costMinor"] as const;
  const text = copyText([item, blankItem], keys, { currency: "AUD", ledgers: {} });
  expect(readClipboard(text)).toEqual([
    ['"1', 'Two\nlines\tand "more"', "12.50", "12.50"],
    ["", "", "0.00", "0.00"],
  ]);
  expect(copyText([item], ["unitCostMinor", "costMinor"], { currency: "JPY", ledgers: {} })).toBe(
    "1250\t1250",
  );
});

test("cells over a worked out figure fall away, the others keep their column", () => {
  expect(overWritten([["5", "9", "10"], ["6"]], ["markupBp", "costMinor", "taxBp", "notes"])).toEqual({
    keys: ["markupBp", "taxBp", "notes"],
    block: [["5", "10"], ["6"]],
  });
});

test("one copied cell fills what is chosen, a block does not", () => {
  expect(spread([["7"]], 2, 2)).toEqual([
    ["7", "7"],
    ["7", "7"],
  ]);
  expect(spread([["7", "8"]], 2, 2)).toEqual([["7", "8"]]);
});

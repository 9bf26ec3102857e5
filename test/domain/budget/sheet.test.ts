import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { applyAll } from "#domain/budget/apply.ts";
import { type Budget, emptyBudget } from "#domain/budget/budget.ts";
import { cells, cellText, readCell } from "#domain/budget/cells.ts";
import { pasteBlock, readClipboard } from "#domain/budget/paste.ts";
import { budgetCsv, readSheet } from "#domain/budget/sheet.ts";
import { budget, item, itemFields, seen } from "./given.ts";

const CURRENCIES = fc.constantFrom("AUD", "JPY", "KWD");

const onto = (given = emptyBudget, currency = "AUD") => {
  let next = 0;
  return { budget: given, currency, newId: () => `n${next++}` };
};

describe("a cell", () => {
  it("reads back what it shows", () => {
    fc.assert(
      fc.property(itemFields, CURRENCIES, (fields, currency) => {
        for (const { key } of cells) {
          const read = readCell(key, cellText(key, fields, currency), currency);
          const meant = fields[key];
          expect(read).toEqual({
            ok: true,
            fields: { [key]: typeof meant === "string" ? meant.trim() : meant },
          });
        }
      }),
    );
  });

  it("says what it wants", () => {
    expect(readCell("quantityMilli", "two", "AUD")).toMatchObject({ ok: false, key: "quantityMilli" });
    expect(readCell("taxBp", "101", "AUD")).toMatchObject({ message: "Enter a smaller number" });
    expect(readCell("quantityMilli", "-1", "AUD")).toMatchObject({ message: "Enter a larger number" });
  });

  it("left blank takes a price by hand away", () => {
    expect(readCell("unitPriceMinor", " ", "AUD")).toEqual({ ok: true, fields: { unitPriceMinor: null } });
  });
});

describe("a budget as CSV", () => {
  const withWords = budget.map(({ groups, items }) => ({
    groups: groups.map((group) => ({ ...group, name: `Group ${group.id}` })),
    items: items.map((line) => ({
      ...line,
      code: "A1",
      description: '=Tiles, "grey"\n2nd',
      unit: "m",
      notes: "-",
    })),
  }));

  const plain = (given: Budget) =>
    seen(given).flatMap(({ name, items }) =>
      items.map(({ id: _id, groupId: _group, ...rest }) => ({ name, ...rest })),
    );

  it("comes back as it went out", () => {
    fc.assert(
      fc.property(
        withWords.filter(({ items }) => items.length > 0),
        CURRENCIES,
        (before, currency) => {
          const { data } = Papa.parse<string[]>(budgetCsv(before, currency));
          const read = readSheet(data, onto(emptyBudget, currency));
          if (!read.ok) throw new Error(read.message);
          const back = applyAll(emptyBudget, read.changes);
          expect(back.ok && plain(back.budget)).toEqual(plain(before));
        },
      ),
    );
  });

  it("is read by other programs' headings, naming cells that cannot be", () => {
    const read = readSheet(
      [
        ["Cost code", "Item description", "Description", "QTY", "Sell price"],
        ["1", "", "Tiles", "2", "abc"],
        ["2", "", "Grout", "3", "10"],
      ],
      onto(),
    );
    expect(read).toMatchObject({
      problems: [{ line: 2, column: "Unit price" }],
      changes: [{ fields: { code: "2", description: "Grout", quantityMilli: 3000, unitPriceMinor: 1000 } }],
    });
  });

  it("names a line with more cells than headings, which would stand in the wrong columns", () => {
    const headings = ["Description", "Unit price", "Tax"];
    const read = readSheet([headings, ["Pulley", "", "79", "10"], ["Belt", "87", "10", " "]], onto());
    expect(read).toMatchObject({
      problems: [{ line: 2, column: "Cells", message: /more cells than headings/ }],
      changes: [{ fields: { description: "Belt", taxBp: 1_000 } }],
    });
  });

  it("needs a column of descriptions, and lines", () => {
    expect(readSheet([["Name of it"]], onto())).toMatchObject({ code: "no_columns" });
    expect(readSheet([["Description"], [""]], onto())).toMatchObject({ code: "no_rows" });
  });
});

describe("a block from a spreadsheet", () => {
  it("is read with its quotes and breaks", () => {
    expect(readClipboard('a\t"b ""c""\nd"\r\n1\t2\r\n')).toEqual([
      ["a", 'b "c"\nd'],
      ["1", "2"],
    ]);
  });

  it("is laid over the lines it meets and makes new ones under them", () => {
    const base = applyAll(emptyBudget, [
      {
        do: "add-item",
        id: "a",
        groupId: null,
        after: "last",
        fields: item({ description: "Old", unit: "m" }),
      },
    ]);
    if (!base.ok) throw new Error("not added");
    const pasted = pasteBlock(base.budget, readClipboard("Tiles\t2\nGrout\tmuch"), {
      ...onto(),
      shown: base.budget.items,
      fromItemId: "a",
      keys: ["description", "quantityMilli"],
    });
    expect(pasted.unread).toEqual([{ row: 1, column: 1, message: expect.stringContaining("quantity") }]);
    expect(pasted.changes).toMatchObject([
      {
        do: "set-item",
        id: "a",
        fields: { description: "Tiles", quantityMilli: 2000 },
        was: { description: "Old" },
      },
      { do: "add-item", groupId: null, after: "a", fields: { description: "Grout", quantityMilli: 1000 } },
    ]);
    expect(applyAll(base.budget, pasted.changes).ok).toBe(true);
  });
});

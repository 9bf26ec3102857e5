import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "#commands/import/read-csv.ts";
import { templateOf, toCsv } from "#domain/import/csv.ts";
import { readHeader, TOO_LONG } from "#domain/import/header.ts";
import { judge, type Known } from "#domain/import/judge.ts";
import { importColumns, importKinds, MOST_ROWS } from "#domain/import/kinds.ts";
import { checkRow, keyOf } from "#domain/import/row.ts";
import { readTable } from "#domain/import/table.ts";
import { visible } from "#domain/text/invisible.ts";

const NOTHING: Known = {
  keys: new Set(),
  places: new Set(),
  contractors: [],
  customers: [],
  sites: [],
  managers: [],
};
const kind = fc.constantFrom(...importKinds);
const cell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "=1+1",
    "@SUM(A1)",
    "-2",
    "+61 400",
    '"',
    '""',
    ";",
    "\t",
    "a\r\nb",
    "\u202eevil",
    "\ufeff",
    "'=x",
  ),
);
const lines = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });

describe("any file", () => {
  test("is read or refused in words, never a crash, and every row has its line", () => {
    fc.assert(
      fc.property(kind, fc.string({ unit: "binary", maxLength: 400 }), (k, text) => {
        const read = readTable(k, readCsv(text));
        if (!read.ok) expect(read.message).toMatch(/\.$/);
        else expect(read.rows.map(({ line }) => line)).toEqual(read.rows.map((_, i) => i + 2));
      }),
    );
  });

  test("with the right headings: every row is new, here or wrong with a reason, and keys depend on the row alone", () => {
    fc.assert(
      fc.property(kind, lines, (k, body) => {
        const read = readTable(k, [importColumns[k].map(({ label }) => label), ...body, ["x"]]);
        expect(read.ok).toBe(true);
        if (!read.ok) return;
        for (const row of judge(k, read.rows, NOTHING)) {
          expect(row.key).toBe(keyOf(k, row.values));
          if (row.state !== "new") expect(row.why).toMatch(/\S/);
          if (row.errors.length > 0) expect(row.state).toBe("wrong");
          for (const value of Object.values(row.values)) expect(value).toBe(visible(value));
        }
      }),
    );
  });

  test("judged again with its own keys known, nothing is new", () => {
    fc.assert(
      fc.property(lines, (body) => {
        const read = readTable("contractors", [["name", "trade"], ...body, ["x"]]);
        if (!read.ok) return;
        const keys = new Set(read.rows.map(({ key }) => key));
        expect(
          judge("contractors", read.rows, { ...NOTHING, keys }).filter(({ state }) => state === "new"),
        ).toEqual([]);
      }),
    );
  });
});

test("a line with more cells than headings is wrong, also when its values are checked again", () => {
  const read = readTable("contractors", readCsv("name,trade\nSmith, Sons,Roofing\nBrightline,Electrical,"));
  if (!read.ok) throw new Error(read.message);
  const [shifted, plain] = read.rows;
  expect(shifted?.errors).toEqual([TOO_LONG]);
  expect(plain?.errors).toEqual([]);
  expect(checkRow("contractors", 2, shifted?.values ?? {}).errors).toEqual([TOO_LONG]);
});

describe("what we write", () => {
  test("starts no formula, and comes back as the text it was", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        (cells) => {
          const back = readCsv(`a,b\r\n${toCsv(cells)}`).slice(1);
          const flat = back.flat();
          for (const text of flat) expect(text).not.toMatch(/^\s*[=+\-@]/);
        },
      ),
    );
    expect(
      readCsv(
        toCsv([
          ["=1+1", 'say "x"'],
          ["a,b", "c;d"],
        ]),
      ),
    ).toEqual([
      ["'=1+1", 'say "x"'],
      ["a,b", "c;d"],
    ]);
  });

  test.each(importKinds)("the template of %s has headings that are all known", (k) => {
    const [headings = []] = readCsv(templateOf(k));
    expect(readHeader(k, headings)).toMatchObject({ unknown: [], missing: [] });
  });
});

describe("headings", () => {
  test.each([
    ["contractors", ["Company", "E-mail address", "ABN"], { name: 0, email: 1, taxNumber: 2 }],
    ["assets", ["Asset ID", "Equipment", "Location"], { code: 0, name: 1, site: 2 }],
    ["sites", ["SITE NAME", "Client", "Colour"], { name: 0, customer: 1 }],
    ["jobs", ["No.", "Subject", "Property"], { id: 0, title: 1, site: 2 }],
  ] as const)("%s: %j", (k, headings, at) => {
    expect(Object.fromEntries(readHeader(k, headings).at)).toEqual(at);
  });

  test("an exact name wins over an alias", () => {
    expect(readHeader("sites", ["Site", "Name"]).at.get("name")).toBe(1);
    expect(readHeader("sites", ["Site", "Name"]).unknown).toEqual(["Site"]);
  });

  test("too many rows, no rows and no headings are refused", () => {
    expect(readTable("sites", [])).toMatchObject({ ok: false });
    expect(readTable("sites", [["name"]])).toMatchObject({ ok: false });
    expect(
      readTable("sites", [["name"], ...Array.from({ length: MOST_ROWS + 1 }, () => ["x"])]),
    ).toMatchObject({ ok: false });
    expect(readTable("assets", [["name"], ["x"]])).toEqual({
      ok: false,
      message: "There is no column called Site. The first line names the columns.",
    });
  });
});

describe("rows", () => {
  test("say each mistake in words", () => {
    expect(checkRow("contacts", 2, { name: "", email: "bo" }).errors).toEqual([
      "Name is missing.",
      "Email is not an address: bo",
      "Say which contractor or which customer they belong to, one of the two.",
    ]);
    expect(checkRow("contractors", 2, { name: "x".repeat(121) }).errors).toEqual([
      "Name is longer than 120 characters.",
    ]);
  });

  test("keep a formula as text", () => {
    expect(checkRow("contractors", 2, { name: "=cmd|' /C calc'!A0" })).toMatchObject({
      errors: [],
      values: { name: "=cmd|' /C calc'!A0" },
    });
  });

  test("have the same key whatever the letter case and spaces, and their own id first", () => {
    expect(keyOf("contractors", { name: "  ACME   Roofs " })).toBe(
      keyOf("contractors", { name: "Acme roofs" }),
    );
    expect(keyOf("contractors", { id: "C1", name: "A" })).toBe(keyOf("contractors", { id: "c1", name: "B" }));
    expect(keyOf("assets", { code: "1", name: "A", site: "S" })).not.toBe(
      keyOf("assets", { code: "1", name: "A", site: "T" }),
    );
  });

  test("twice in a file, of two names alike, by id", () => {
    const sites = [
      { id: "s1", name: "Dock", importKey: "id:d1", customerId: "k" },
      { id: "s2", name: "dock", importKey: null },
    ];
    const rows = ["Dock", "D1", "D1", "Pier"].map((site, i) =>
      checkRow("jobs", i + 2, { title: "Paint", site }),
    );
    expect(judge("jobs", rows, { ...NOTHING, sites })).toMatchObject([
      { state: "wrong", why: "There are 2 sites called Dock. Use its id." },
      { state: "new", resolved: { siteId: "s1", customerId: "k" } },
      { state: "here", why: "The same as line 3." },
      { state: "wrong", why: "There is no site called Pier." },
    ]);
  });
});

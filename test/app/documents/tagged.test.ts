import { crc32, deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Block } from "#app/documents/pdf/paper.ts";
import { joined } from "#domain/file/bytes.ts";
import { jpeg, png } from "#test/files/pictures.ts";
import { paperOf, read } from "./reading.ts";

const timeout = 60_000;

const blocks: Block[] = [
  { kind: "heading", level: 1, text: "Work order" },
  {
    kind: "facts",
    facts: [
      ["Site", "Quay 4"],
      ["Empty", ""],
    ],
  },
  { kind: "heading", level: 2, text: "What to do" },
  { kind: "paragraph", words: [{ text: "Replace the " }, { text: "break", bold: true }, { text: "er" }] },
  {
    kind: "list",
    marks: "boxes",
    items: [{ words: "Lock out", done: true }, { words: "Test" }],
  },
  {
    kind: "table",
    columns: [{ title: "Line" }, { title: "Amount", figures: true }],
    rows: [["Breaker", "1,240.00"]],
    totals: [{ word: "Total", amount: "1,240.00" }],
  },
  { kind: "signature", label: "Name, signature and date" },
];

test("what a screen reader reads is a tree of headings, paragraphs, lists and tables", {
  timeout,
}, async () => {
  const { tree, marks, catalog, dict, texts } = await read(paperOf(blocks));
  expect(tree()).toBe(
    "Document(H1 Table(TR(TH TD)) H2 P L(LI(Lbl LBody) LI(Lbl LBody)) Table(THead(TR(TH TH)) TBody(TR(TD TD)) TFoot(TR(TH TD))) P)",
  );
  for (const [drawn, read] of marks()) expect(drawn).toBe(read);
  expect(dict(catalog.get("MarkInfo")).getBool("Marked")?.value).toBe(true);
  expect(texts[0]?.replace(/\s+/g, " ")).toBe(
    "Work order Site Quay 4 What to do Replace the breaker ✓ Lock out □ Test Line Amount Breaker 1,240.00 Total 1,240.00 Name, signature and date Harbour & Field Page 1 of 1",
  );
});

test("the file says its title, its language and who it is from, and its headings are bookmarks", {
  timeout,
}, async () => {
  const { pdf, catalog, dict } = await read(paperOf(blocks, { author: "Dvořák & <Sons>", language: "cs" }));
  expect([pdf.getTitle(), pdf.getAuthor(), pdf.getLanguage()]).toEqual([
    "Work order WO-1041",
    "Dvořák & <Sons>",
    "cs",
  ]);
  expect(dict(catalog.get("ViewerPreferences")).getBool("DisplayDocTitle")?.value).toBe(true);
  const outline = dict(catalog.get("Outlines"));
  const first = dict(outline.get("First"));
  expect([
    first.getString("Title")?.asString(),
    dict(first.get("First")).getString("Title")?.asString(),
  ]).toEqual(["Work order", "What to do"]);
  expect(outline.getNumber("Count")?.value).toBe(2);
});

test("a paragraph that goes on over a page is one paragraph", { timeout }, async () => {
  const { tree, marks, pages } = await read(
    paperOf([{ kind: "paragraph", words: "Check every lamp. ".repeat(900) }]),
  );
  expect(pages).toBeGreaterThan(2);
  expect(tree()).toBe("Document(P)");
  expect(marks()).toEqual(Array.from({ length: pages }, () => [1, 1]));
});

const u32 = (n: number) => Uint8Array.of(n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255);

/** A sound PNG, clear all over. */
function pngOf(width: number, height: number): Uint8Array {
  const chunk = (type: string, body: Uint8Array) => {
    const named = joined([new TextEncoder().encode(type), body]);
    return joined([u32(body.length), named, u32(crc32(named))]);
  };
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", joined([u32(width), u32(height), Uint8Array.of(8, 6, 0, 0, 0)])),
    chunk("IDAT", deflateSync(new Uint8Array(height * (1 + 4 * width)))),
    chunk("IEND", new Uint8Array()),
  ]);
}

const withLogo = (bytes: Uint8Array) => {
  const logo = { bytes, alt: "Harbour & Field", width: 120, height: 36 };
  return read(paperOf(blocks, { size: "letter", letterhead: { logo, lines: ["Quay 4"] } }));
};

test("a logo is shown in its proportions and says what it is; paper is A4 or Letter", {
  timeout,
}, async () => {
  const { tree, contents, pdf } = await withLogo(pngOf(40, 8));
  expect(tree()).toMatch(/^Document\(Figure P H1/);
  expect(contents[0]).toMatch(/q 120 0 0 24 56 712 cm \/I1 Do/);
  expect([pdf.getPage(0)?.width, pdf.getPage(0)?.height]).toEqual([612, 792]);
  expect((await withLogo(jpeg())).contents[0]).toMatch(/q 48 0 0 36 56 700 cm \/I1 Do/);
});

test("a logo that cannot be read, or is too large to, is told in words", { timeout }, async () => {
  for (const bytes of [png(), png({ width: 5_000, height: 5_000 }), new Uint8Array(9)]) {
    const { tree, texts } = await withLogo(bytes);
    expect(tree()).toMatch(/^Document\(P P H1/);
    expect(texts[0]).toMatch(/^Harbour & Field/);
  }
});

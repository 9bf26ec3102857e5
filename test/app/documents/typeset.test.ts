import { expect, test } from "vitest";
import type { Block } from "#app/documents/pdf/paper.ts";
import { typeset } from "#app/documents/pdf/typeset.ts";
import { nameOf, paperOf, read, sha256 } from "./reading.ts";

// The first PDF of a run loads the library and the fonts
const timeout = 60_000;

const amount = (i: number) => `${1_000 + i}.${String(i % 100).padStart(2, "0")}`;

const long: Block = {
  kind: "table",
  columns: [{ title: "Line" }, { title: "Quantity", figures: true }, { title: "Amount", figures: true }],
  rows: Array.from({ length: 200 }, (_, i) => [
    `Begin${i} ${"some work ".repeat(i % 17)}End${i}`,
    `${i}.5 h`,
    amount(i),
  ]),
  totals: [
    { word: "Without tax", amount: "$219,999.00" },
    { word: "Total", amount: "$241,998.90", strong: true },
  ],
};

test("two hundred lines: titles on every page, rows whole, figures to the cent, pages counted", {
  timeout,
}, async () => {
  const { texts, pages, missing } = await read(paperOf([long]));
  expect([pages, missing]).toEqual([texts.length, []]);
  expect(pages).toBeGreaterThan(4);
  for (const [i, text] of texts.entries()) {
    expect(text).toMatch(/Line\s+Quantity\s+Amount/);
    expect(text).toContain(`Page ${i + 1} of ${pages}`);
  }
  for (let i = 0; i < 200; i += 1) {
    const whole = texts.filter((text) => new RegExp(`\\bBegin${i}\\b`).test(text));
    expect(whole).toHaveLength(1);
    for (const part of [`End${i}`, `${i}.5 h`, amount(i)]) expect(whole[0]).toContain(part);
  }
  expect(texts.at(-1)).toMatch(/End199[\s\S]+Without tax\s+\$219,999\.00\s+Total\s+\$241,998\.90/);
});

test("the totals take the last line along to the next page", { timeout }, async () => {
  for (let lines = 24; lines < 40; lines += 1) {
    const rows = Array.from({ length: lines }, (_, i) => [`Row${i}`, "1", amount(i)]);
    const { texts } = await read(paperOf([{ ...long, rows }]));
    const last = texts.find((text) => text.includes("$241,998.90"));
    expect(last).toContain(`Row${lines - 1}`);
    expect(last).toContain("Without tax");
  }
});

test("a cell that is higher than a page goes on, and nothing of it is lost", { timeout }, async () => {
  const words = Array.from({ length: 1_500 }, (_, i) => `w${i}`);
  const { texts, pages } = await read(paperOf([{ ...long, rows: [[words.join(" "), "1 h", "5.00"]] }]));
  expect(pages).toBeGreaterThan(1);
  const all = texts.join(" ").split(/\s+/);
  expect(all.filter((word) => /^w\d+$/.test(word))).toEqual(words);
});

test("names of many languages are printed; a letter without a shape is a box that is still read as itself", {
  timeout,
}, async () => {
  const { texts, missing, contents } = await read(
    paperOf([
      { kind: "facts", facts: [["Site", "Žofie Čapková, Nguyễn Văn Ế, Αθήνα, Київ, İstanbul 東京"]] },
      { kind: "paragraph", words: "Cost: 1.200,50 €, ₺5 and \ue131" },
    ]),
  );
  expect(texts[0]).toContain("Žofie Čapková, Nguyễn Văn Ế, Αθήνα, Київ, İstanbul");
  expect(texts[0]).toContain("1.200,50 €, ₺5");
  expect(missing).toEqual(["東", "京", "\ue131"]);
  expect(contents[0]).toContain("/Span <</ActualText <FEFF6771>>> BDC");
});

test("the same paper is the same file, and its time is the one it was given", { timeout }, async () => {
  const paper = paperOf([{ kind: "heading", level: 1, text: "One" }, long]);
  const { bytes, pdf } = await read(paper);
  expect(sha256((await typeset(paper)).bytes)).toBe(sha256(bytes));
  expect(sha256((await typeset({ ...paper, at: paper.at + 1_000 })).bytes)).not.toBe(sha256(bytes));
  expect(pdf.getCreationDate()?.getTime()).toBe(paper.at);
});

test("fonts are in the file, in parts only", { timeout }, async () => {
  const { pdf, dict, list, bytes } = await read(
    paperOf([
      { kind: "heading", level: 2, text: "Bold" },
      { kind: "paragraph", words: "Plain" },
    ]),
  );
  const fonts = dict(dict(pdf.getPage(0)?.dict.get("Resources")).get("Font"));
  const embedded = [...fonts].map(([, font]) => {
    const [glyphs] = list(dict(font).get("DescendantFonts"));
    return [nameOf(dict(font).get("BaseFont")), dict(dict(glyphs).get("FontDescriptor")).has("FontFile2")];
  });
  expect(embedded).toEqual([
    [expect.stringMatching(/^[A-Z]{6}\+Inter-Regular$/), true],
    [expect.stringMatching(/^[A-Z]{6}\+Inter-SemiBold$/), true],
  ]);
  expect(bytes.length).toBeLessThan(20_000);
});

test("italic words are slanted, and are read in their place", { timeout: 60_000 }, async () => {
  const words = [{ text: "Valves are " }, { text: "not", italic: true }, { text: " included" }];
  const { contents, texts } = await read(paperOf([{ kind: "paragraph", words }]));
  expect(contents.join().match(/1 0 0\.21 1 [\d.]+ [\d.]+ Tm/g)).toHaveLength(1);
  expect(texts.join(" ")).toContain("Valves are not included");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { draftInput } from "#commands/document/draft-input.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { documentFigures, firstChoices } from "#domain/document/figures.ts";
import { draftOf } from "#party/draft-doc/read.ts";
import { sheets, tables, texts } from "#party/draft-doc/shape.ts";
import { bringTo } from "#party/draft-doc/write.ts";
import { anyDraft } from "../document/arbitrary.ts";

const value = fc.oneof(
  fc.json({ maxDepth: 2 }).map((text): unknown => JSON.parse(text)),
  fc.maxSafeInteger(),
  fc.double(),
  fc.constantFrom("2026-02-30", "2026-03-01", "percent", "x".repeat(5_000), "\ud800"),
  fc.record(
    { kind: fc.constantFrom("percent", "amount", "optional", "alternative", 3), bp: fc.double() },
    { noNullPrototype: true },
  ),
);
const key = fc.oneof(
  fc.constantFrom("title", "until", "deposit", "place", "quantityMilli", "unitPriceMinor", "option", "taxBp"),
  fc.constantFrom("discountMinor", "description", "chosen", "share", "on", "role", "lines", "signed"),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const mess = fc.array(
  fc.oneof(
    fc.record({ where: fc.constantFrom(...sheets, ...tables), key, value }),
    fc.record({ where: fc.constantFrom(...tables), row: key, key, value }),
    fc.record({ where: fc.constantFrom(...texts), name: key, key, value, words: fc.string() }),
  ),
  { maxLength: 40 },
);

test("whatever a broken client wrote, what comes out is a draft that can be kept and added up", () => {
  fc.assert(
    fc.property(mess, (all) => {
      const doc = new Y.Doc();
      for (const one of all) {
        if ("words" in one) {
          const node = new Y.XmlElement(one.name);
          const inner = new Y.XmlText(one.words);
          inner.format(0, one.words.length, { bold: one.value });
          node.insert(0, [inner]);
          doc.getXmlFragment(one.where).push([node, new Y.XmlText(one.words)]);
        } else if ("row" in one) {
          const there = doc.getMap(one.where).get(one.row);
          const row: Y.Map<unknown> = there instanceof Y.Map ? there : new Y.Map();
          if (row !== there) doc.getMap(one.where).set(one.row, row);
          row.set(one.key, one.value);
        } else doc.getMap(one.where).set(one.key, one.value);
      }
      const draft = draftOf(doc);
      expect(draftInput.parse(draft)).toEqual(draft);
      expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
      documentFigures(draft, firstChoices(draft.lines));
    }),
  );
});

test("roots of another kind than ours are read as empty", () => {
  const doc = new Y.Doc();
  const foreign = new Y.Doc();
  foreign.getText("lines").insert(0, "not a table");
  foreign.getMap("cover").set("not", "a tree");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(foreign));
  expect(draftOf(doc)).toEqual(emptyDraft);
});

test("what is written is what is read, and writing it again changes nothing", () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const doc = new Y.Doc();
      bringTo(doc, draft);
      const read = draftOf(doc);
      const { cover, scope, terms, ...rest } = read;
      expect({ ...draft, cover, scope, terms }).toEqual({ ...rest, cover, scope, terms });
      let changes = 0;
      doc.on("update", () => (changes += 1));
      bringTo(doc, read);
      expect(changes).toBe(0);
    }),
  );
});

test("runs, headings and lists come back as they were", () => {
  const doc = new Y.Doc();
  const cover = [
    { kind: "heading" as const, runs: [{ text: "Dear Cora" }] },
    {
      kind: "paragraph" as const,
      runs: [
        { text: "as " },
        { text: "agreed", bold: true as const },
        { text: " on site", italic: true as const },
      ],
    },
    { kind: "paragraph" as const, runs: [] },
    { kind: "bullets" as const, items: [[{ text: "one" }], []] },
    { kind: "numbers" as const, items: [[{ text: "first", bold: true as const, italic: true as const }]] },
  ];
  bringTo(doc, { ...emptyDraft, cover });
  expect(draftOf(doc).cover).toEqual(cover);
});

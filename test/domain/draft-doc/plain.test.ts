import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { addRow, setField, setRow, typeAt } from "#party/draft-doc/edit.ts";
import { makeTexts, type PlainAt, plainAt } from "#party/draft-doc/plain.ts";
import { draftOf } from "#party/draft-doc/read.ts";
import { bringTo } from "#party/draft-doc/write.ts";
import { anyDraft } from "../document/arbitrary.ts";
import { Hand } from "./scenes.ts";

const TITLE: PlainAt = { sheet: "fields", key: "title" };
const wordsOf = (doc: Y.Doc, at: PlainAt = TITLE) => plainAt(doc, at)?.toString() ?? "";

const stroke = fc.record({
  who: fc.nat(1),
  at: fc.nat(40),
  typed: fc.nat(3),
  taken: fc.nat(2),
  tellsCaret: fc.boolean(),
  hears: fc.boolean(),
});

test("two people who type anywhere in one field at once lose no letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 12 }), fc.array(stroke), (begun, strokes) => {
      const hands = [new Hand("a"), new Hand("b")] as const;
      setField(hands[0].doc, "fields", "title", begun);
      hands[1].hear(hands[0]);
      const letters: string[] = [];
      const gone = new Set<string>();
      for (const { who, at, typed, taken, tellsCaret, hears } of strokes) {
        const { doc } = hands[who === 0 ? 0 : 1];
        const before = [...wordsOf(doc)];
        const place = at % (before.length + 1);
        // Each letter once, and some of them two units long
        const fresh = Array.from({ length: typed }, (_, i) =>
          String.fromCodePoint((i === 1 ? 0x20000 : 0x4e00) + letters.length + i),
        );
        letters.push(...fresh);
        for (const letter of before.slice(place, place + taken)) gone.add(letter);
        const head = [...before.slice(0, place), ...fresh].join("");
        const after = head + before.slice(place + taken).join("");
        typeAt(doc, TITLE, before.join(""), after, tellsCaret ? head.length : undefined);
        expect(wordsOf(doc)).toBe(after);
        if (hears) hands[who === 0 ? 1 : 0].hear(hands[who === 0 ? 0 : 1]);
      }
      hands[0].hear(hands[1]);
      hands[1].hear(hands[0]);
      const end = wordsOf(hands[0].doc);
      expect(wordsOf(hands[1].doc)).toBe(end);
      expect(end.isWellFormed()).toBe(true);
      for (const letter of letters)
        expect([letter, end.split(letter).length - 1]).toEqual([letter, gone.has(letter) ? 0 : 1]);
    }),
  );
});

test("what two take away at once takes no letter beside it that is written with the same half", () => {
  const hands = [new Hand("a"), new Hand("b")] as const;
  setField(hands[0].doc, "fields", "title", "\u{20003}x\u{20006}");
  hands[1].hear(hands[0]);
  for (const { doc } of hands) typeAt(doc, TITLE, "\u{20003}x\u{20006}", "\u{20006}");
  hands[0].hear(hands[1]);
  expect(wordsOf(hands[0].doc)).toBe("\u{20006}");
});

test("a letter typed among equal ones stands where the caret says, so that what another types beside it stays apart", () => {
  const hands = [new Hand("a"), new Hand("b")] as const;
  setField(hands[0].doc, "fields", "title", "oo");
  hands[1].hear(hands[0]);
  typeAt(hands[0].doc, TITLE, "oo", "ooo", 1);
  typeAt(hands[1].doc, TITLE, "oo", "oxo", 2);
  hands[0].hear(hands[1]);
  expect(wordsOf(hands[0].doc)).toBe("ooxo");
});

test("words of lines, groups and payments are typed into by two as well, from the moment they are added", () => {
  const hands = [new Hand("a"), new Hand("b")] as const;
  addRow(hands[0].doc, "groups", "g", { name: "" });
  addRow(hands[0].doc, "lines", "l", {});
  hands[1].hear(hands[0]);
  for (const at of [
    { table: "groups", id: "g", key: "name" },
    { table: "lines", id: "l", key: "notes" },
  ] as const) {
    typeAt(hands[0].doc, at, "", "left ");
    typeAt(hands[1].doc, at, "", "right");
    hands[0].hear(hands[1]);
    expect(["left right", "rightleft "]).toContain(wordsOf(hands[0].doc, at));
  }
});

test("a draft of before fields were texts says the same as texts, and is made over once", () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const doc = new Y.Doc();
      bringTo(doc, draft);
      const { title, footer, message } = draft;
      for (const [key, value] of Object.entries({ title, footer, message }))
        doc.getMap("fields").set(key, value);
      for (const { id, description, notes } of draft.lines) {
        const row = doc.getMap("lines").get(id) as Y.Map<unknown>;
        row.set("description", description);
        row.set("notes", notes);
        row.delete("unit");
      }
      const old = draftOf(doc);
      makeTexts(doc);
      expect(draftOf(doc)).toEqual(old);
      const state = Y.encodeStateVector(doc);
      makeTexts(doc);
      expect(Y.encodeStateVector(doc)).toEqual(state);
      for (const { id } of draft.lines) {
        setRow(doc, "lines", id, { description: "Other" });
        expect(wordsOf(doc, { table: "lines", id, key: "description" })).toBe("Other");
      }
    }),
  );
});

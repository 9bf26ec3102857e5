import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { draftInput } from "#commands/document/draft-input.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { addRow, moveRow, setRow } from "#party/draft-doc/edit.ts";
import { partsOf } from "#party/draft-doc/parts.ts";
import { draftOf } from "#party/draft-doc/read.ts";
import { bringTo } from "#party/draft-doc/write.ts";
import { anyDraft } from "../document/arbitrary.ts";
import { deed, Hand } from "./scenes.ts";

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ who: fc.nat(2), deed }) },
  { weight: 1, arbitrary: fc.record({ who: fc.nat(2), from: fc.nat(2) }) },
);

test("three people who write at once, apart and together, end with one draft that lost no line", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const hands = ["a", "b", "c"].map((name) => new Hand(name));
      const [first, second, third] = hands as [Hand, Hand, Hand];
      for (const one of steps) {
        const hand = hands[one.who] ?? first;
        if ("deed" in one) hand.do(one.deed);
        else hand.hear(hands[one.from] ?? first);
      }
      for (const [to, from] of [
        [first, second],
        [first, third],
        [second, first],
        [third, first],
      ] as const)
        to.hear(from);
      const draft = draftOf(first.doc);
      expect(draftOf(second.doc)).toEqual(draft);
      expect(draftOf(third.doc)).toEqual(draft);
      expect(draftInput.parse(draft)).toEqual(draft);
      const removed = new Set(hands.flatMap((hand) => hand.removed));
      const added = hands.flatMap((hand) => hand.added).filter((id) => !removed.has(id));
      expect(draft.lines.map(({ id }) => id).sort()).toEqual(added.sort());
    }),
  );
});

test("going back to an earlier draft keeps the line that somebody adds meanwhile", () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, (now, earlier) => {
      const doc = new Y.Doc();
      bringTo(doc, now);
      const other = new Y.Doc();
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
      bringTo(doc, earlier);
      const gone = draftOf(doc);
      addRow(other, "lines", "meanwhile", { description: "Meanwhile" });
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      expect(draftOf(doc).lines.filter(({ id }) => id !== "meanwhile")).toEqual(gone.lines);
      expect(draftOf(doc).lines.some(({ id }) => id === "meanwhile")).toBe(true);
    }),
  );
});

test("two fields of a line, filled in by two people at once, both stay; a line moved twice stands once", () => {
  const hands = [new Hand("a"), new Hand("b")] as const;
  for (const id of ["x", "y", "z"]) addRow(hands[0].doc, "lines", id, { description: id });
  hands[1].hear(hands[0]);
  setRow(hands[0].doc, "lines", "x", { unitPriceMinor: 500 });
  moveRow(hands[0].doc, "lines", "x", "z");
  setRow(hands[1].doc, "lines", "x", { notes: "behind the wall" });
  moveRow(hands[1].doc, "lines", "x", "y");
  hands[0].hear(hands[1]);
  const { lines } = draftOf(hands[0].doc);
  expect(lines.filter(({ id }) => id === "x")).toEqual([
    expect.objectContaining({ unitPriceMinor: 500, notes: "behind the wall" }),
  ]);
});

test("a place that nobody can count on from stops nobody from adding and moving", () => {
  const { doc } = new Hand("a");
  addRow(doc, "lines", "x", { description: "x" });
  setRow(doc, "lines", "x", { place: "!!" });
  addRow(doc, "lines", "y", { description: "y" }, "x");
  moveRow(doc, "lines", "x", "y");
  expect(draftOf(doc).lines.map(({ id }) => id)).toEqual(["y", "x"]);
});

test("a change says which parts it touched", () => {
  const doc = new Y.Doc();
  bringTo(doc, { ...emptyDraft, title: "A", cover: [{ kind: "paragraph", runs: [{ text: "Hello" }] }] });
  const said: string[][] = [];
  doc.on("afterTransaction", (change) => said.push(partsOf(change)));
  addRow(doc, "lines", "x", { description: "x" });
  setRow(doc, "lines", "x", { unit: "h" });
  bringTo(doc, { ...draftOf(doc), title: "B", cover: [{ kind: "paragraph", runs: [{ text: "Hi" }] }] });
  expect(said.map((parts) => parts.sort())).toEqual([["lines:x"], ["lines:x"], ["cover", "title"]]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { emptyDraft } from "#domain/document/draft.ts";
import { firstTerms, type StandingTerms } from "#domain/standing-order/terms.ts";
import { changeList } from "#party/draft-doc/list-edits.ts";
import { type List, lists, type Members, makeLists } from "#party/draft-doc/lists.ts";
import { draftOf } from "#party/draft-doc/read.ts";
import { bringTo } from "#party/draft-doc/write.ts";
import { Hand } from "./scenes.ts";

const place = fc.nat(9).map((n) => ({ id: `p${n}`, name: `Place ${n}` }));
const places = fc.uniqueArray(place, { selector: ({ id }) => id, maxLength: 6 });
const members: fc.Arbitrary<Members> = fc.record({
  sites: places,
  assets: places,
  categories: fc.uniqueArray(fc.constantFrom("HVAC", "Lifts", "Roof", "x".repeat(120)), { maxLength: 4 }),
  noticeBp: fc
    .uniqueArray(fc.integer({ min: 1, max: 10_000 }), { maxLength: 5 })
    .map((all) => all.sort((a, b) => a - b)),
});

const agreed = (lists: Members) => ({
  ...emptyDraft,
  standing: { terms: { ...firstTerms, validFrom: "2026-01-01", ...lists }, before: null },
});

function begun(lists: Members): [Hand, Hand] {
  const hands: [Hand, Hand] = [new Hand("a"), new Hand("b")];
  bringTo(hands[0].doc, agreed(lists));
  hands[1].hear(hands[0]);
  return hands;
}

const termsOf = ({ doc }: Hand): StandingTerms => draftOf(doc).standing?.terms ?? firstTerms;

const keysOf = (all: Members[List]) => all.map((one) => (typeof one === "object" ? one.id : String(one)));

/** All of a list but some, and others added to it. */
const edited = (hand: Hand, list: List, to: Members) =>
  changeList(hand.doc, list, termsOf(hand)[list], to[list]);

test("two people who change one list at the same instant both get what they did, whoever is heard first", () => {
  fc.assert(
    fc.property(members, members, members, fc.constantFrom(...lists), (before, one, other, list) => {
      for (const first of [0, 1] as const) {
        const hands = begun(before);
        edited(hands[0], list, one);
        edited(hands[1], list, other);
        hands[first].hear(hands[1 - first] as Hand);
        hands[1 - first]?.hear(hands[first]);
        const end = termsOf(hands[0]);
        expect(termsOf(hands[1])).toEqual(end);
        const had = keysOf(before[list]);
        const asked = [keysOf(one[list]), keysOf(other[list])];
        const kept = had.filter((id) => asked.every((ids) => ids.includes(id)));
        const added = asked.flat().filter((id) => !had.includes(id));
        expect(keysOf(end[list]).sort()).toEqual([...new Set([...kept, ...added])].sort());
      }
    }),
  );
});

test("a site taken off by one stays off, and the one that the other adds at the same instant stays on", () => {
  const [here, there] = begun({
    sites: [{ id: "quay", name: "Quay" }],
    assets: [],
    categories: [],
    noticeBp: [],
  });
  changeList(here.doc, "sites", termsOf(here).sites, []);
  changeList(there.doc, "sites", termsOf(there).sites, [
    ...termsOf(there).sites,
    { id: "mill", name: "Mill" },
  ]);
  here.hear(there);
  expect(termsOf(here).sites).toEqual([{ id: "mill", name: "Mill" }]);
});

test("a draft of before lists were rows says the same as rows, is made over once, and loses nothing written the old way since", () => {
  fc.assert(
    fc.property(members, members, (then, since) => {
      const doc = new Y.Doc();
      bringTo(doc, agreed({ sites: [], assets: [], categories: [], noticeBp: [] }));
      for (const list of lists) doc.getMap("standing").set(list, then[list]);
      expect(draftOf(doc)).toEqual(agreed(then));
      makeLists(doc);
      expect(draftOf(doc)).toEqual(agreed(then));
      const state = Y.encodeStateVector(doc);
      makeLists(doc);
      expect(Y.encodeStateVector(doc)).toEqual(state);
      doc.getMap("standing").set("sites", since.sites);
      makeLists(doc);
      const sites = keysOf(draftOf(doc).standing?.terms.sites ?? []).sort();
      expect(sites).toEqual([...new Set([...keysOf(then.sites), ...keysOf(since.sites)])].sort());
    }),
  );
});

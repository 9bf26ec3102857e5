import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActivityView } from "#domain/log/activity.ts";
import { toTimeline, withCurrentWords } from "#domain/log/timeline.ts";

const START = Date.UTC(2026, 2, 3, 9);
const row = (seq: number, more: Partial<ActivityView> = {}): ActivityView => ({
  jobId: "j",
  seq,
  at: START + seq * 1_000,
  verb: "work_order.edited",
  actor: { kind: "staff", id: "p1", name: "Mara" },
  subjectKind: "work_order",
  subjectId: "w",
  workOrderId: "w",
  data: {},
  audience: [],
  ...more,
});

const anyRows = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 3_600_000 }),
      actor: fc.constantFrom("a", "b"),
      open: fc.boolean(),
    }),
  )
  .map((parts) => {
    let at = START;
    return parts.map(({ gap, actor, open }, index) => {
      at += gap;
      return row(index + 1, {
        at,
        actor: { kind: "staff", id: actor, name: actor },
        audience: open ? ["customer:c"] : [],
      });
    });
  });

test("every row is told once, in order, by one person to the same readers, on its own day", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const days = toTimeline(rows, "Australia/Sydney");
      const entries = days.flatMap((day) => day.entries);
      const told = entries.toReversed().flatMap(({ items }) => items.map((item) => item.row.seq));
      expect(told).toEqual(rows.map(({ seq }) => seq));
      expect(new Set(days.map(({ key }) => key)).size).toBe(days.length);
      for (const { items, actorId, audience } of entries)
        for (const { row: one } of items) {
          expect(one.actor.id).toBe(actorId);
          expect(one.audience).toEqual(audience);
        }
    }),
  );
});

test("a burst ends with a pause, another person or other readers", () => {
  const rows = [row(1), row(2), row(3, { audience: ["customer:c"] }), row(4, { at: START + 3_600_000 })];
  const [day] = toTimeline(rows, "UTC");
  expect(day?.entries.map(({ items }) => items.length)).toEqual([1, 1, 2]);
});

test("a comment shows its newest words and forgets removed ones, live as from the database", () => {
  const comment = { subjectKind: "comment", subjectId: "c1" };
  const live = [
    row(1, { ...comment, verb: "comment.added", data: { body: "At ten" } }),
    row(2, { ...comment, verb: "comment.edited", data: { body: "At eleven" } }),
  ];
  const item = toTimeline(live, "UTC")[0]?.entries[0]?.items[0];
  expect(item).toMatchObject({ edited: true, removed: false, row: { data: { body: "At eleven" } } });
  const gone = [...live, row(3, { ...comment, verb: "comment.removed" })];
  expect(toTimeline(gone, "UTC")[0]?.entries[0]?.items).toMatchObject([{ removed: true, row: { data: {} } }]);
  const read = withCurrentWords(gone, [{ commentId: "c1", body: "", editedAt: null, removedAt: 9 }]);
  expect(read).toMatchObject([{ verb: "comment.added", data: { removed: true } }]);
  expect(JSON.stringify(read)).not.toContain("eleven");
});

const edit = (seq: number, changes: object[] | null, more: Partial<ActivityView> = {}) =>
  row(seq, {
    verb: "budget.edited",
    subjectKind: "budget",
    data: { changed: changes?.length ?? 1, priceMinor: seq, ...(changes && { changes: changes as never }) },
    ...more,
  });
const set = (id: string) => ({ do: "set-item", id, fields: {} });

test("edits of a budget in one go are one line that grows, until another hand or a pause", () => {
  const typed = [
    edit(1, [{ do: "add-item", id: "a" }]),
    edit(2, [set("a"), set("b")]),
    edit(3, [set("b"), set("c")]),
  ];
  const [entry] = toTimeline(typed, "UTC")[0]?.entries ?? [];
  expect(entry).toMatchObject({
    seq: 3,
    items: [{ row: { seq: 1, data: { added: 1, changed: 2, priceMinor: 3 } } }],
  });
  expect(typed[0]?.data.changed).toBe(1);

  const other = edit(4, [set("a")], { actor: { kind: "staff", id: "p2", name: "Ali" } });
  const later = edit(5, [set("a")], { at: START + 3_600_000 });
  const between = [row(6, { at: later.at }), edit(7, [set("a")], { at: later.at })];
  const [day] = toTimeline([...typed, other, later, ...between], "UTC");
  expect(day?.entries.map(({ items }) => items.length)).toEqual([3, 1, 1]);
});

test("an edit of too many lines to carry adds its counts, and lines from a file stay apart", () => {
  const file = edit(3, null, { data: { source: "file", added: 20 } });
  const [entry] = toTimeline([edit(1, [set("a")]), edit(2, null), file], "UTC")[0]?.entries ?? [];
  expect(entry?.items.map((item) => item.row.data)).toMatchObject([
    { changed: 2 },
    { source: "file", added: 20 },
  ]);
});

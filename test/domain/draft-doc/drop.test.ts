import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { dropRow } from "#party/draft-doc/drop.ts";
import { draftOf } from "#party/draft-doc/read.ts";
import { bringTo } from "#party/draft-doc/write.ts";
import { anyDraft } from "../document/arbitrary.ts";

const edge = fc.constantFrom("above" as const, "below" as const);
const groupsIn = ({ groups, lines }: ReturnType<typeof draftOf>) =>
  [null, ...groups.map(({ id }) => id)].map((groupId) => {
    const known = new Set(groups.map(({ id }) => id));
    return lines.filter(
      (line) => (line.groupId && known.has(line.groupId) ? line.groupId : null) === groupId,
    );
  });

test("a line dropped on another stands right beside it, in its group, and all others stay as they were", () => {
  fc.assert(
    fc.property(anyDraft, fc.nat(), fc.nat(), edge, (draft, from, to, side) => {
      fc.pre(draft.lines.length > 1);
      const doc = new Y.Doc();
      bringTo(doc, draft);
      const { lines } = draftOf(doc);
      const moved = lines[from % lines.length]?.id ?? "";
      const onto = lines[to % lines.length]?.id ?? "";
      dropRow(doc, `lines:${moved}`, { row: `lines:${onto}`, edge: side });
      const after = draftOf(doc);
      const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id);
      expect(ids(after.lines).filter((id) => id !== moved)).toEqual(ids(lines).filter((id) => id !== moved));
      if (moved === onto) {
        expect(ids(after.lines)).toEqual(ids(lines));
        return;
      }
      const together =
        groupsIn(after)
          .map(ids)
          .find((group) => group.includes(onto)) ?? [];
      expect(together.indexOf(moved) - together.indexOf(onto)).toBe(side === "below" ? 1 : -1);
    }),
  );
});

test("a line dropped on the head of a group is its first", () => {
  fc.assert(
    fc.property(anyDraft, fc.nat(), fc.nat(), (draft, from, to) => {
      fc.pre(draft.lines.length > 0 && draft.groups.length > 0);
      const doc = new Y.Doc();
      bringTo(doc, draft);
      const moved = draft.lines[from % draft.lines.length]?.id ?? "";
      const group = draft.groups[to % draft.groups.length]?.id ?? "";
      dropRow(doc, `lines:${moved}`, { row: `groups:${group}`, edge: "below" });
      expect(draftOf(doc).lines.find(({ groupId }) => groupId === group)?.id).toBe(moved);
    }),
  );
});

test("a group dropped on another takes its place", () => {
  fc.assert(
    fc.property(anyDraft, fc.nat(), fc.nat(), (draft, from, to) => {
      fc.pre(draft.groups.length > 1);
      const doc = new Y.Doc();
      bringTo(doc, draft);
      const ids = draft.groups.map(({ id }) => id);
      const [at, onto] = [from % ids.length, to % ids.length];
      dropRow(doc, `groups:${ids[at]}`, { row: `groups:${ids[onto]}`, edge: "below" });
      const now = draftOf(doc).groups.map(({ id }) => id);
      expect(now.indexOf(ids[at] ?? "")).toBe(onto);
      expect(now.filter((id) => id !== ids[at])).toEqual(ids.filter((id) => id !== ids[at]));
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { canSee, contactTag, contractorTag, type PartyTag } from "#domain/access/audience.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { readByOrganisation, readByOutsiders } from "#domain/comment/read-by.ts";
import type { ActivityView } from "#domain/log/activity.ts";

const someone = { orgId: "org1", via: "" };
const nora: Viewer = { ...someone, kind: "customer", id: "nora", name: "Nora Field", customerId: "cust1" };
const lou: Viewer = {
  ...someone,
  kind: "contractor",
  id: "lou",
  name: "Lou Lead",
  role: "lead",
  contractorId: "c",
};
const tess: Viewer = { ...lou, id: "tess", name: "Tess Technician", role: "technician" };
const mara = { kind: "staff" as const, id: "mara", name: "Mara Manager" };
const TO_NORA = [contactTag("nora")];

const comment = (
  seq: number,
  actor: ActivityView["actor"],
  audience: PartyTag[],
  data = {},
): ActivityView => ({
  ...{ seq, actor, audience, data, jobId: "job1", at: seq, verb: "comment.added" },
  ...{ subjectKind: "comment", subjectId: `comment${seq}`, workOrderId: null },
});

test("staff are told who outside has read, and only of those who may see the comment", () => {
  const actor = fc.constantFrom(mara, nora, lou);
  const audience = fc.subarray<PartyTag>([contactTag("nora"), contractorTag("c")]);
  const mark = fc.record({ viewer: fc.constantFrom(nora, lou, tess), seq: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(fc.tuple(actor, audience), { maxLength: 8 }), fc.array(mark), (written, marks) => {
      const rows = written.map(([by, to], at) => comment(at + 1, by, to));
      const hasRead = ({ viewer, seq }: (typeof marks)[number], row: ActivityView) =>
        seq >= row.seq &&
        viewer.id !== row.actor.id &&
        canSee(viewer, { orgId: "org1", audience: row.audience ?? [], workOrderId: null });
      const newest = rows.findLast((row) => marks.some((one) => hasRead(one, row)));
      const told = readByOutsiders(rows, marks);
      expect(told?.seq).toBe(newest?.seq);
      const readers = newest ? marks.filter((one) => hasRead(one, newest)) : [];
      expect(new Set(told?.names)).toEqual(new Set(readers.map(({ viewer }) => viewer.name)));
      expect(told?.names ?? []).not.toContain("Tess Technician");
    }),
  );
});

test("nobody has read their own comment, nor one that was removed", () => {
  const rows = [comment(1, mara, TO_NORA), comment(2, nora, TO_NORA)];
  expect(readByOutsiders(rows, [{ viewer: nora, seq: 2 }])).toEqual({ seq: 1, names: ["Nora Field"] });
  const removed = [comment(1, mara, TO_NORA, { removed: true })];
  expect(readByOutsiders(removed, [{ viewer: nora, seq: 2 }])).toBeNull();
});

test("an outsider is told of the organisation, for what was written from outside and read", () => {
  const rows = [comment(1, nora, TO_NORA), comment(2, mara, TO_NORA), comment(3, nora, TO_NORA)];
  const told = (seq: number) => readByOrganisation(rows, seq, "Harbour & Field");
  expect(told(0)).toBeNull();
  expect(told(2)).toEqual({ seq: 1, names: ["Harbour & Field"] });
  expect(told(9)).toEqual({ seq: 3, names: ["Harbour & Field"] });
});

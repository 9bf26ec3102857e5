import fc from "fast-check";
import { expect, test } from "vitest";
import type { Activity, Json } from "#domain/log/activity.ts";
import { partsOf } from "#domain/log/chain.ts";

const row: Activity = {
  orgId: "org1",
  jobId: "job1",
  seq: 1,
  at: 5,
  verb: "document.sent",
  actor: { kind: "staff", id: "p1", name: "Mara" },
  subjectKind: "document",
  subjectId: "d1",
  workOrderId: null,
  audience: ["customer:c1"],
  data: { number: "CO-7", totals: [1, { netMinor: 5 }] },
  customerData: null,
};

/** The same value with the keys of its objects the other way round. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

test("the same row is the same text, whatever order its keys come in", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
      const as = (value: Json) => ({ ...row, data: value }) as Activity;
      expect(partsOf(as(turned(data as Json)))).toEqual(partsOf(as(data as Json)));
    }),
  );
});

test("a part says nothing of another: who else is told stands in the audience alone", () => {
  const { event, data, customerData, audience } = partsOf(row);
  expect(audience).toBe('"|customer:c1|"');
  for (const text of [event, data, customerData]) expect(text).not.toContain("c1");
  expect(event).not.toContain("CO-7");
});

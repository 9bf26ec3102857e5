import { expect, test } from "vitest";
import { JobFeed } from "#app/live/job-feed.ts";
import type { ActivityView } from "#domain/log/activity.ts";

const row = (seq: number): ActivityView => ({
  jobId: "job1",
  seq,
  at: 0,
  verb: "comment.added",
  actor: { kind: "staff", id: "manager1", name: "Mara Manager" },
  subjectKind: "comment",
  subjectId: "c1",
  workOrderId: null,
  data: {},
});
const rows = (after: number | null, ...seqs: number[]) => ({
  t: "rows" as const,
  after,
  rows: seqs.map(row),
});

function feedAt(lastSeq: number) {
  const asked: number[] = [];
  const feed = new JobFeed(lastSeq, (seq) => asked.push(seq));
  const take = (frame: Parameters<JobFeed["take"]>[0]) => feed.take(frame).map(({ seq }) => seq);
  return { feed, asked, take };
}

test("rows that follow are new, even where numbers in between are not for this viewer", () => {
  const { take } = feedAt(3);
  expect(take(rows(3, 4, 7))).toEqual([4, 7]);
  expect(take(rows(7, 9))).toEqual([9]);
});

test("repeats are left out", () => {
  const { take } = feedAt(3);
  expect(take(rows(1, 2, 3, 4))).toEqual([4]);
  expect(take(rows(3, 4))).toEqual([]);
});

test("a gap is asked for once, and nothing is taken until the answer", () => {
  const { take, asked } = feedAt(3);
  expect(take(rows(5, 6))).toEqual([]);
  expect(take(rows(6, 7))).toEqual([]);
  expect(asked).toEqual([3]);
  expect(take(rows(3, 5, 6, 7))).toEqual([5, 6, 7]);
  take({ t: "caught_up", seq: 7 });
  expect(take(rows(8, 9))).toEqual([]);
  expect(asked).toEqual([3, 7]);
});

test("a room that does not know what came before is asked", () => {
  const { take, asked } = feedAt(3);
  expect(take(rows(null, 4))).toEqual([]);
  expect(asked).toEqual([3]);
});

test("every opening says where the page stands", () => {
  const { feed, take, asked } = feedAt(3);
  feed.opened();
  take(rows(3, 4, 5));
  feed.opened();
  expect(asked).toEqual([3, 5]);
});

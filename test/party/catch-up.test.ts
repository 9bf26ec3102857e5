import { evictDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { VIEWERS } from "#test/setup/world.ts";
import { append, draft, rowsFrom } from "./log.ts";
import { jobRoom, join } from "./room-client.ts";

const { manager, lead, customer } = VIEWERS;
const upTo = (last: number, from = 1) => Array.from({ length: last - from + 1 }, (_, i) => from + i);
const notes = (count: number) => upTo(count).map((n) => draft(`note ${n}`));

test("what was missed while away comes from the room's own tail", async () => {
  const watcher = await join(jobRoom(), manager);
  await jobRoom().publish(rowsFrom(1, ...notes(5)));
  await watcher.untilSeq(5);
  const back = await join(jobRoom(), manager, {}, 2);
  expect(back.seqs).toEqual([3, 4, 5]);
});

test("the tail outlives sleep, and a later hole still shows", async () => {
  const watcher = await join(jobRoom(), manager);
  await jobRoom().publish(rowsFrom(1, ...notes(3)));
  await watcher.untilSeq(3);
  await evictDurableObject(jobRoom());
  const rows = await append(...notes(6));
  await jobRoom().publish(rows.slice(5));
  await watcher.untilSeq(6);
  expect(watcher.seqs).toEqual(upTo(6));
});

test("a room that slept before its first row still sees that one is missing", async () => {
  await append(...notes(2));
  const watcher = await join(jobRoom(), manager, {}, 2);
  await evictDurableObject(jobRoom());
  const rows = await append(...notes(2));
  await jobRoom().publish(rows.slice(1));
  await watcher.untilSeq(4);
  expect(watcher.seqs).toEqual([3, 4]);
});

test("what the tail does not reach comes from the database, seen as the viewer may see it", async () => {
  await append(...notes(450), draft("for quay", ["customer:cust1"]), ...notes(3));
  const staff = await join(jobRoom(), manager);
  expect(staff.seqs).toEqual(upTo(454));
  const outsider = await join(jobRoom(), customer);
  expect(outsider.seqs).toEqual([451]);
  expect(outsider.frames).toContainEqual({ t: "caught_up", seq: 451 });
});

test("rows that come out of order leave in order, once", async () => {
  const watcher = await join(jobRoom(), manager);
  const rows = await append(...notes(6));
  const [one, two, three, ...rest] = rows;
  await Promise.all(
    [rest.reverse(), [three], [one], [three, two], [one, two]].map((part) =>
      jobRoom().publish(part.filter((row) => row !== undefined)),
    ),
  );
  await watcher.untilSeq(6);
  await watcher.catchUp(6);
  expect(watcher.seqs).toEqual(upTo(6));
});

test("rows whose publish was lost are fetched with the next, or when the sweeper says so", async () => {
  const watcher = await join(jobRoom(), manager);
  const rows = await append(...notes(3));
  await jobRoom().publish(rows.slice(2));
  await watcher.untilSeq(3);
  await append(...notes(2));
  await jobRoom().nudge(5);
  await watcher.untilSeq(5);
  expect(watcher.seqs).toEqual(upTo(5));
});

test("a page that has read further than the room makes the room catch up for everybody", async () => {
  const watcher = await join(jobRoom(), manager);
  await append(...notes(3));
  const page = await join(jobRoom(), manager, {}, 3);
  await watcher.untilSeq(3);
  expect([watcher.seqs, page.seqs]).toEqual([[1, 2, 3], []]);
});

test("nobody misses or repeats a row who joins while rows keep coming", async () => {
  const first = await join(jobRoom(), manager);
  const rows = await append(...notes(60));
  const others = [];
  for (const row of rows) {
    await jobRoom().publish([row]);
    if (row.seq % 10 === 0) others.push(join(jobRoom(), manager, {}, row.seq - 7));
  }
  for (const [i, other] of (await Promise.all(others)).entries()) {
    await other.untilSeq(60);
    expect(other.seqs).toEqual(upTo(60, 10 * (i + 1) - 6));
  }
  await first.untilSeq(60);
  expect(first.seqs).toEqual(upTo(60));
});

test("an outsider's first row after a long sleep asks them to make sure", async () => {
  await append(draft("for brightside", ["contractor:con1"]), ...notes(2));
  const client = await join(jobRoom(), lead, {}, 1);
  await evictDurableObject(jobRoom());
  const rows = await append(draft("again", ["contractor:con1"]));
  await jobRoom().publish(rows);
  await client.untilSeq(4);
  expect(client.frames.find(({ t }) => t === "rows")).toMatchObject({ after: null });
  await client.catchUp(1);
  expect(client.frames.filter(({ t }) => t === "rows").at(-1)).toMatchObject({
    after: 1,
    rows: [{ seq: 4 }],
  });
});

test("rows of another job or organisation are not taken", async () => {
  const watcher = await join(jobRoom(), manager);
  const [row] = rowsFrom(1, draft("elsewhere"));
  if (!row) throw new Error("no row");
  await jobRoom().publish([
    { ...row, jobId: "job2" },
    { ...row, orgId: "org2" },
  ]);
  await jobRoom().publish(rowsFrom(1, draft("here")));
  await watcher.untilSeq(1);
  expect(watcher.bytes).not.toContain("elsewhere");
});

test("a room that nobody watches writes nothing", async () => {
  await jobRoom().publish(rowsFrom(1, ...notes(3)));
  await append(...notes(4));
  const watcher = await join(jobRoom(), manager, {}, 4);
  expect(watcher.seqs).toEqual([]);
});

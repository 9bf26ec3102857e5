import { evictDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { addComment } from "#commands/comment/add-comment.ts";
import { editComment } from "#commands/comment/edit-comment.ts";
import { removeComment } from "#commands/comment/remove-comment.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { workOrder } from "#db/schema/index.ts";
import { makeWorld, VIEWERS } from "#test/setup/world.ts";
import { jobRoom, join } from "./room-client.ts";

const { manager, lead } = VIEWERS;
const WORDS = /said in anger|said again/;

/** A job on which the lead has said something and changed it; `takeBack` removes it. */
async function quarrel() {
  const world = await makeWorld();
  await world.run("manager", createWorkOrder, {
    assetId: "asset1",
    description: "Replace breaker",
    contractorId: "con1",
  });
  const [row] = await world.db.select().from(workOrder);
  const jobId = row?.jobId ?? "";
  const room = jobRoom(jobId);
  const publish = () => room.publish(world.published.at(-1)?.rows ?? []);
  const add = () =>
    world.run("lead", addComment, { jobId, workOrderId: row?.id, body: "said in anger", audience: [] });
  const edit = (commentId: string) => world.run("lead", editComment, { commentId, body: "said again" });
  const takeBack = (commentId: string) => world.run("lead", removeComment, { commentId });
  return { room, publish, add, edit, takeBack };
}

test("the words of a removed comment are not told to whoever catches up from the room's tail, awake or after sleep", async () => {
  const { room, publish, add, edit, takeBack } = await quarrel();
  const here = await join(room, manager);
  const start = Math.max(...here.seqs);
  const { commentId } = await add();
  await publish();
  await edit(commentId);
  await publish();
  await here.untilSeq(start + 2);
  expect(here.bytes).toMatch(WORDS);
  await takeBack(commentId);
  await publish();
  await here.untilSeq(start + 3);
  const late = await join(room, lead, {}, start);
  await evictDurableObject(room);
  const later = await join(room, manager, {}, start);
  for (const client of [late, later]) {
    expect(client.seqs).toEqual([start + 1, start + 2, start + 3]);
    expect(client.bytes).not.toMatch(WORDS);
  }
});

test("nor from the database, where the log still holds them", async () => {
  const { room, add, edit, takeBack } = await quarrel();
  const { commentId } = await add();
  await edit(commentId);
  const before = await join(room, lead);
  expect(before.bytes).toMatch(WORDS);
  await takeBack(commentId);
  before.hangUp();
  await evictDurableObject(room);
  const after = await join(room, lead);
  expect(after.seqs.length).toBeGreaterThan(2);
  expect(after.bytes).not.toMatch(WORDS);
});

test("nor when word and removal leave the room in one frame", async () => {
  const { room, publish, add, takeBack } = await quarrel();
  const here = await join(room, manager);
  const start = Math.max(...here.seqs);
  const { commentId } = await add();
  await takeBack(commentId);
  await publish();
  await here.untilSeq(start + 2);
  expect(here.bytes).not.toMatch(WORDS);
});

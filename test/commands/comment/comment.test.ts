import { expect, test } from "vitest";
import { addComment } from "#commands/comment/add-comment.ts";
import { editComment } from "#commands/comment/edit-comment.ts";
import { removeComment } from "#commands/comment/remove-comment.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { activity, comment, outbox } from "#db/schema/index.ts";
import { EDIT_WINDOW_MS } from "#domain/comment/edit-window.ts";
import { makeWorld, NOW } from "#test/setup/world.ts";

async function talked() {
  const world = await makeWorld();
  const asked = {
    assetId: "asset1",
    contractorId: "con1",
    description: "Replace the breaker",
    shareWithCustomer: true,
  };
  const made = await world.run("manager", createWorkOrder, asked);
  const mails = async () => (await world.db.select().from(outbox)).map(({ message }) => message).slice(1);
  return { ...world, ...made, mails };
}

test("what staff write is internal unless they choose somebody", async () => {
  const { run, db, jobId } = await talked();
  await run("manager", addComment, { jobId, body: "Quoted too high last time" });
  await run("manager", addComment, {
    jobId,
    body: "See you at 9",
    audience: "|contractor:con1|customer:cust1|",
  });
  const rows = await db.select().from(comment).orderBy(comment.id);
  expect(rows.map(({ audience }) => audience)).toEqual(["", "|contractor:con1|customer:cust1|"]);
  const last = (await db.select().from(activity)).at(-1);
  expect(last).toMatchObject({
    verb: "comment.added",
    customerData: { body: "See you at 9" },
    audience: "|contractor:con1|customer:cust1|",
  });
});

test("outsiders speak to their own side and staff, whatever they ask for", async () => {
  const { run, db, jobId, workOrderId } = await talked();
  await run("technician", addComment, { jobId, workOrderId, body: "x" }).catch(() => null);
  await run("lead", addComment, {
    jobId,
    workOrderId,
    body: "Gate is locked",
    audience: ["customer:cust1", "contractor:con2"],
  });
  await run("customer", addComment, {
    jobId,
    body: "When do you come?",
    audience: ["contractor:con1"],
    mentions: ["lead1"],
  });
  const rows = await db.select().from(comment);
  expect(rows.map(({ audience, mentions }) => ({ audience, mentions }))).toEqual([
    { audience: "|contractor:con1|", mentions: [] },
    { audience: "|customer:cust1|", mentions: [] },
  ]);
});

test("a comment for one contractor with one work order belongs to it, so that its technician hears", async () => {
  const { run, db, jobId, workOrderId } = await talked();
  await run("manager", addComment, { jobId, body: "Code is 4411", audience: ["contractor:con1"] });
  expect((await db.select().from(comment))[0]?.workOrderId).toBe(workOrderId);
});

test("mentions mail those who may see it, and refuse those who may not", async () => {
  const { run, db, jobId, workOrderId, mails } = await talked();
  const outside = { jobId, body: "Hi @Lou", mentions: ["lead1"] };
  await expect(run("manager", addComment, outside)).rejects.toMatchObject({
    code: "mention_outside",
    field: "body",
  });
  await expect(
    run("lead", addComment, { jobId, workOrderId, body: "Hi", mentions: ["lead2"] }),
  ).rejects.toMatchObject({
    code: "mention_outside",
  });
  expect(await db.select().from(comment)).toHaveLength(0);
  await run("manager", addComment, { ...outside, audience: ["contractor:con1"] });
  await run("lead", addComment, { jobId, workOrderId, body: "Thanks", mentions: "manager1,lead1" });
  expect((await mails()).map(({ to }) => to)).toEqual(["lead1@example.test", "manager1@example.test"]);
});

test("a customer's question reaches the job's manager", async () => {
  const { run, jobId, mails } = await talked();
  await run("customer", addComment, { jobId, body: "When do you come?" });
  expect((await mails()).map(({ to }) => to)).toEqual(["manager1@example.test"]);
});

test("strangers, other parties and those who only look write nothing", async () => {
  const { run, db, jobId, workOrderId } = await talked();
  for (const who of ["stranger", "otherLead", "otherCustomer", "technician"] as const)
    await expect(run(who, addComment, { jobId, workOrderId, body: "Hello" }), who).rejects.toMatchObject({
      kind: "not_found",
    });
  await expect(run("viewer", addComment, { jobId, body: "Hello" })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(
    run("manager", addComment, { jobId, body: "Hi", audience: ["contractor:con2"] }),
  ).rejects.toMatchObject({
    code: "not_on_job",
  });
  await expect(run("manager", addComment, { jobId, body: " \u202e " })).rejects.toMatchObject({
    fields: { body: ["Enter a comment."] },
  });
  expect(await db.select().from(comment)).toHaveLength(0);
});

test("an author mends a comment within the window, nobody else and not later", async () => {
  const { run, db, jobId, clock } = await talked();
  const { commentId } = await run("manager", addComment, { jobId, body: "At ten" });
  await expect(run("secondManager", editComment, { commentId, body: "x" })).rejects.toMatchObject({
    code: "not_author",
  });
  await expect(run("lead", editComment, { commentId, body: "x" })).rejects.toMatchObject({
    kind: "not_found",
  });
  clock.now = NOW + EDIT_WINDOW_MS;
  await run("manager", editComment, { commentId, body: "At eleven" });
  clock.now += 1;
  await expect(run("manager", editComment, { commentId, body: "x" })).rejects.toMatchObject({
    code: "too_late",
  });
  expect(await db.select().from(comment)).toMatchObject([
    { body: "At eleven", editedAt: NOW + EDIT_WINDOW_MS, version: 2 },
  ]);
});

test("a removed comment keeps no words; removing it twice at once is one removal", async () => {
  const { run, db, jobId, workOrderId } = await talked();
  const { commentId } = await run("lead", addComment, { jobId, workOrderId, body: "Wrong job, sorry" });
  await expect(run("otherLead", removeComment, { commentId })).rejects.toMatchObject({ kind: "not_found" });
  const both = await Promise.allSettled([
    run("lead", removeComment, { commentId }),
    run("manager", removeComment, { commentId }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.select().from(comment)).toMatchObject([{ body: "", version: 2 }]);
  const verbs = (await db.select().from(activity)).map(({ verb }) => verb);
  expect(verbs.filter((verb) => verb === "comment.removed")).toHaveLength(1);
});

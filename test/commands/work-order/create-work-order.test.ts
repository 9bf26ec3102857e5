import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { chainHash, toActivity } from "#db/log.ts";
import { activity, job, order, outbox, workOrder } from "#db/schema/index.ts";
import { makeWorld } from "#test/setup/world.ts";

const asked = { assetId: "asset1", contractorId: "con1", description: "Replace the breaker" };

test("one step makes the job, the work order, its purchase order and the mail", async () => {
  const { run, db, published } = await makeWorld();
  const made = await run("manager", createWorkOrder, { ...asked, nteMinor: "1,240.50" });
  const [row] = await db.select().from(workOrder);
  const [bought] = await db.select().from(order);
  expect(row).toMatchObject({
    id: made.workOrderId,
    state: "assigned",
    jobId: made.jobId,
    orderId: made.orderId,
  });
  expect(bought).toMatchObject({
    originalMinor: 124_050,
    nteMinor: 124_050,
    capMinor: 124_050,
    state: "sent",
  });
  expect(await db.select().from(outbox)).toHaveLength(1);
  expect(published[0]?.rows.map((r) => r.verb)).toEqual(["job.created", "work_order.assigned"]);
});

test("the log is chained from its first row", async () => {
  const { run, db } = await makeWorld();
  await run("manager", createWorkOrder, asked);
  const rows = await db.select().from(activity).orderBy(activity.seq);
  let previous = "";
  for (const row of rows) {
    expect(row.hash).toBe(chainHash(previous, toActivity(row), row.salt));
    previous = row.hash;
  }
  expect(rows.map((r) => r.seq)).toEqual([1, 2]);
});

test("the mail carries the head of the log it tells of", async () => {
  const { run, db } = await makeWorld();
  await run("manager", createWorkOrder, asked);
  const rows = await db.select().from(activity).orderBy(activity.seq);
  const [mail] = await db.select().from(outbox);
  expect(mail?.message.text).toContain(`Log at entry 2: ${rows[1]?.hash}`);
  expect(mail?.message.html).toContain(rows[1]?.hash);
});

test("the same key gives the first answer again and makes nothing twice", async () => {
  const { run, db } = await makeWorld();
  const first = await run("manager", createWorkOrder, asked, "key1");
  expect(await run("manager", createWorkOrder, asked, "key1")).toEqual(first);
  expect(await db.select().from(workOrder)).toHaveLength(1);
  await expect(
    run("manager", createWorkOrder, { ...asked, description: "Other" }, "key1"),
  ).rejects.toMatchObject({ code: "key_reused" });
});

test("a refusal leaves nothing", async () => {
  const { run, db } = await makeWorld();
  await expect(run("manager", createWorkOrder, { ...asked, assetId: "nope" })).rejects.toMatchObject({
    field: "assetId",
  });
  await expect(run("manager", createWorkOrder, { ...asked, description: " " })).rejects.toMatchObject({
    fields: { description: ["Enter what needs doing."] },
  });
  await expect(run("viewer", createWorkOrder, asked)).rejects.toMatchObject({ code: "forbidden" });
  await expect(run("stranger", createWorkOrder, asked)).rejects.toMatchObject({ code: "invalid" });
  expect(await db.select().from(job)).toHaveLength(0);
});

test("many at once each get a number of their own", async () => {
  const { run } = await makeWorld();
  const made = await Promise.all(Array.from({ length: 5 }, () => run("manager", createWorkOrder, asked)));
  expect(new Set(made.map((m) => m.number)).size).toBe(5);
});

test("two people accepting at once is one acceptance; the other sees what it is now", async () => {
  const { run, db } = await makeWorld();
  const { workOrderId } = await run("manager", createWorkOrder, asked);
  const both = await Promise.allSettled([
    run("lead", acceptWorkOrder, { workOrderId, expectedVersion: 1 }),
    run("lead", acceptWorkOrder, { workOrderId, expectedVersion: 1 }),
  ]);
  expect(both.map((b) => b.status).sort()).toEqual(["fulfilled", "rejected"]);
  const [row] = await db.select().from(workOrder).where(eq(workOrder.id, workOrderId));
  expect(row).toMatchObject({ state: "accepted", version: 2 });
});

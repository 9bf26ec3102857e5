import { expect, test } from "vitest";
import { addComment } from "#commands/comment/add-comment.ts";
import { cancelJob } from "#commands/job/cancel-job.ts";
import { createJob } from "#commands/job/create-job.ts";
import { finishJob } from "#commands/job/finish-job.ts";
import { updateJob } from "#commands/job/update-job.ts";
import { setReadMark } from "#commands/read-mark/set-read-mark.ts";
import { cancelWorkOrder } from "#commands/work-order/cancel-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { activity, job, readMark } from "#db/schema/index.ts";
import { makeWorld } from "#test/setup/world.ts";

async function opened() {
  const world = await makeWorld();
  const { jobId } = await world.run("manager", createJob, { title: "Refit the lobby", siteId: "site1" });
  return { ...world, jobId };
}

test("a job opens for its site's customer under a number of its own", async () => {
  const { run, db, jobId } = await opened();
  const both = await Promise.all(
    ["A", "B"].map((title) => run("manager", createJob, { title, siteId: "site1" })),
  );
  expect(new Set(both.map(({ number }) => number)).size).toBe(2);
  expect((await db.select().from(job)).find(({ id }) => id === jobId)).toMatchObject({
    customerId: "cust1",
    managerId: "manager1",
  });
  await expect(run("stranger", createJob, { title: "X", siteId: "site1" })).rejects.toMatchObject({
    field: "siteId",
  });
  await expect(run("lead", createJob, { title: "X", siteId: "site1" })).rejects.toMatchObject({
    kind: "forbidden",
  });
});

test("an update says what changed, and a stale or idle one changes nothing", async () => {
  const { run, db, jobId } = await opened();
  const same = { jobId, title: "Refit the lobby", customerId: "cust1", managerId: "manager1" };
  await run("manager", updateJob, { ...same, expectedVersion: 1 });
  expect(await db.select().from(activity)).toHaveLength(1);
  await run("manager", updateJob, { ...same, title: "Refit the foyer", managerId: "manager2" });
  expect((await db.select().from(activity)).at(-1)?.data).toEqual({
    changed: ["title", "manager"],
    title: "Refit the foyer",
    manager: "Milo Manager",
  });
  await expect(run("manager", updateJob, { ...same, expectedVersion: 1 })).rejects.toMatchObject({
    code: "stale_version",
  });
  await expect(run("stranger", updateJob, same)).rejects.toMatchObject({ kind: "not_found" });
});

test("another customer never inherits what was shared", async () => {
  const { run, jobId } = await opened();
  const moved = { jobId, title: "Refit the lobby", customerId: "cust2", managerId: "manager1" };
  await run("manager", updateJob, moved);
  await run("manager", addComment, { jobId, body: "We start on Monday", audience: ["customer:cust2"] });
  await expect(run("manager", updateJob, { ...moved, customerId: "cust1" })).rejects.toMatchObject({
    code: "customer_fixed",
  });
});

test("a job ends once nothing on it is under way, and once only", async () => {
  const { run, db, jobId } = await opened();
  const asked = { jobId, assetId: "asset1", contractorId: "con1", description: "Replace the breaker" };
  const { workOrderId } = await run("manager", createWorkOrder, asked);
  await expect(run("manager", finishJob, { jobId })).rejects.toMatchObject({ code: "work_under_way" });
  await run("manager", cancelWorkOrder, { workOrderId, reason: "Not needed" });
  const ends = await Promise.allSettled([
    run("manager", finishJob, { jobId }),
    run("secondManager", cancelJob, { jobId, reason: "Off" }),
  ]);
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await db.select().from(job))[0]?.version).toBe(2);
  const said = (await db.select().from(activity)).at(-1);
  expect(said).toMatchObject({ audience: "|customer:cust1|", customerData: { title: "Refit the lobby" } });
});

test("a read mark never goes back and needs a job within reach", async () => {
  const { run, db, jobId } = await opened();
  await run("customer", setReadMark, { jobId, seq: 5 });
  await run("customer", setReadMark, { jobId, seq: "3" });
  expect(await db.select().from(readMark)).toMatchObject([{ viewerId: "contact1", seq: 5 }]);
  for (const who of ["stranger", "otherCustomer", "lead"] as const)
    await expect(run(who, setReadMark, { jobId, seq: 1 }), who).rejects.toMatchObject({ kind: "not_found" });
});

import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeOrder } from "#commands/order/change-order.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { order, orderChange, person } from "#db/schema/index.ts";
import { makeWork } from "#test/setup/work.ts";

const change = (workOrderId: string, amountMinor: number | string) => ({
  workOrderId,
  amountMinor,
  description: "Night work",
  reason: "The shop stays open by day",
});

async function acceptedWork() {
  const work = await makeWork();
  await work.run("lead", acceptWorkOrder, { workOrderId: work.workOrderId });
  return work;
}

test("raising an order raises its not-to-exceed; lowering it does not", async () => {
  const { run, workOrderId, bought, db } = await acceptedWork();
  await run("manager", changeOrder, change(workOrderId, "250.50"));
  expect(await bought()).toMatchObject({ changesMinor: 25_050, nteMinor: 125_050, capMinor: 125_050 });
  await run("manager", changeOrder, change(workOrderId, "-50.50"));
  expect(await bought()).toMatchObject({ changesMinor: 20_000, nteMinor: 125_050, capMinor: 120_000 });
  expect(await db.$count(orderChange)).toBe(2);
});

test("it never goes below what is billed, nor over the approver's limit", async () => {
  const { run, workOrderId, bought, db } = await acceptedWork();
  await db.update(order).set({ invoicedMinor: 60_000, version: sql`version + 1` });
  await expect(run("manager", changeOrder, change(workOrderId, -40_001))).rejects.toMatchObject({
    code: "below_billed",
  });
  await run("manager", changeOrder, change(workOrderId, -40_000));
  await db.update(person).set({ approvalLimitMinor: 10_000, version: 2 }).where(eq(person.id, "manager1"));
  await expect(run("manager", changeOrder, change(workOrderId, 10_001))).rejects.toMatchObject({
    code: "over_limit",
  });
  expect(await bought()).toMatchObject({ changesMinor: -40_000, capMinor: 60_000 });
});

test("two changes at once are both on the order", async () => {
  const { run, workOrderId, bought } = await acceptedWork();
  await Promise.all([
    run("manager", changeOrder, change(workOrderId, 1_000)),
    run("secondManager", changeOrder, change(workOrderId, 2_000)),
  ]);
  expect((await bought()).changesMinor).toBe(3_000);
});

test("zero, words, contractors and strangers are refused", async () => {
  const { run, workOrderId, bought } = await acceptedWork();
  await expect(run("manager", changeOrder, change(workOrderId, 0))).rejects.toMatchObject({
    field: "amountMinor",
  });
  await expect(run("manager", changeOrder, change(workOrderId, "lots"))).rejects.toMatchObject({
    fields: { amountMinor: [expect.any(String)] },
  });
  await expect(run("lead", changeOrder, change(workOrderId, 1))).rejects.toMatchObject({ code: "forbidden" });
  await expect(run("stranger", changeOrder, change(workOrderId, 1))).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await bought()).version).toBe(2);
});

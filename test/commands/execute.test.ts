import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { activity, workOrder } from "#db/schema/index.ts";
import { countingD1 } from "#test/bench/meters/counting-d1.ts";
import { browser, ORIGIN } from "#test/setup/browser.ts";
import { makeWorld } from "#test/setup/world.ts";
import worker from "#worker/index.ts";

async function assigned() {
  const world = await makeWorld();
  await world.run("manager", createWorkOrder, {
    assetId: "asset1",
    description: "Replace breaker",
    contractorId: "con1",
  });
  const [row] = await world.db.select().from(workOrder);
  return { world, input: { workOrderId: row?.id ?? "" } };
}

test("a status change reads once and writes once: session, key, log and work order travel together", async () => {
  const { input } = await assigned();
  const { cookie } = await browser("lead");
  const { client, trips } = countingD1(env.DB);
  const context = createExecutionContext();
  const request = new Request(`${ORIGIN}/api/v1/work-order/accept`, {
    method: "POST",
    headers: {
      Cookie: cookie,
      Origin: ORIGIN,
      "Content-Type": "application/json",
      "Idempotency-Key": "once",
    },
    body: JSON.stringify(input),
  });
  const answer = await worker.fetch(request, { ...env, DB: client }, context);
  await waitOnExecutionContext(context);
  expect(answer.status).toBe(200);
  expect(trips.map(({ statements }) => statements.length)).toEqual([4, expect.any(Number)]);
});

test("a repeat is told the first answer and changes nothing, even where the change would now be refused", async () => {
  const { world, input } = await assigned();
  const first = await world.run("lead", acceptWorkOrder, input, "key");
  const before = await world.db.$count(activity);
  expect(await world.run("lead", acceptWorkOrder, input, "key")).toEqual(first);
  expect(await world.db.$count(activity)).toBe(before);
  await expect(world.run("lead", acceptWorkOrder, input)).rejects.toMatchObject({ kind: "conflict" });
  await expect(
    world.run("lead", acceptWorkOrder, { ...input, expectedVersion: 9 }, "key"),
  ).rejects.toMatchObject({ code: "key_reused" });
});

test("two requests with one key at once are one change with one answer", async () => {
  const { world, input } = await assigned();
  const answers = await Promise.all(
    Array.from({ length: 3 }, () => world.run("lead", acceptWorkOrder, input, "key")),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const rows = await world.db.select({ verb: activity.verb }).from(activity);
  expect(rows.filter(({ verb }) => verb === "work_order.accepted")).toHaveLength(1);
});

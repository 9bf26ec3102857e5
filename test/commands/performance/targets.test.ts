import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { approveAdditionalWork } from "#commands/additional-work/approve-additional-work.ts";
import { requestAdditionalWork } from "#commands/additional-work/request-additional-work.ts";
import { setHours } from "#commands/organisation/set-hours.ts";
import { setTargets } from "#commands/performance/set-targets.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { completeWorkOrder } from "#commands/work-order/complete-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { holdWorkOrder } from "#commands/work-order/hold-work-order.ts";
import { reassignWorkOrder } from "#commands/work-order/reassign-work-order.ts";
import { resumeWorkOrder } from "#commands/work-order/resume-work-order.ts";
import { returnWorkOrder } from "#commands/work-order/return-work-order.ts";
import { startWorkOrder } from "#commands/work-order/start-work-order.ts";
import { activity, performanceJob, targetTime, workOrder } from "#db/schema/index.ts";
import { momentInput } from "#domain/time/input.ts";
import { makeWorld, type World } from "#test/setup/world.ts";

const ZONE = "Australia/Sydney";
const HOUR = 3_600_000;
const shown = (at: number | null | undefined) => (at == null ? null : momentInput(at, ZONE));

/** Monday to Friday from 8 to 17; normal work is answered in 4 hours, attended in 18 and completed in 27 of these. */
async function dated(): Promise<World> {
  const world = await makeWorld();
  const week = { monday: true, tuesday: true, wednesday: true, thursday: true, friday: true };
  await world.run("admin", setHours, { ...week, from: "08:00", to: "17:00" });
  const times = { respondMinutes: "4", attendMinutes: "18", completeMinutes: "27", business: "on" };
  await world.run("admin", setTargets, { targets: [{ priority: "normal", ...times }] });
  return world;
}

async function give(world: World, fields: object = {}) {
  const { workOrderId } = await world.run("manager", createWorkOrder, {
    ...{ assetId: "asset1", contractorId: "con1", description: "Look", nteMinor: 50_000, ...fields },
  });
  return { workOrderId };
}

const rowOf = async ({ db }: World, id: string) =>
  (await db.select().from(workOrder).where(eq(workOrder.id, id)))[0];
const datesOf = async (world: World, id: string) => {
  const row = await rowOf(world, id);
  return [row?.respondBy, row?.attendBy, row?.firstBy, row?.dueAt].map(shown);
};

test("work that is given has its target dates, in opening hours", async () => {
  const world = await dated();
  // Tuesday 20:00 in Sydney
  const about = await give(world);
  expect(await datesOf(world, about.workOrderId)).toEqual([
    "2026-03-04T12:00",
    "2026-03-05T17:00",
    "2026-03-06T17:00",
    "2026-03-06T17:00",
  ]);
  const [given] = await world.db.select().from(activity).where(eq(activity.verb, "work_order.assigned"));
  expect(given?.data).toMatchObject({
    on: "2026-03-03",
    siteId: "site1",
    jobTypeId: null,
    priority: "normal",
  });
  expect(given?.customerData).not.toHaveProperty("respondBy");
});

test("a date that somebody chose stands, and another priority has no target", async () => {
  const world = await dated();
  const chosen = await give(world, { dueAt: "2026-03-05" });
  expect((await datesOf(world, chosen.workOrderId)).slice(2)).toEqual([
    "2026-03-05T23:59",
    "2026-03-05T23:59",
  ]);
  const urgent = await give(world, { priority: "urgent" });
  expect(await datesOf(world, urgent.workOrderId)).toEqual([null, null, null, null]);
});

async function started(world: World, fields: object = {}) {
  const about = await give(world, fields);
  await world.run("lead", acceptWorkOrder, about);
  await world.run("lead", startWorkOrder, about);
  return about;
}

test("a hold for the organisation stops the clock; one for the contractor does not", async () => {
  const world = await dated();
  const about = await started(world);
  world.clock.now += 36 * HOUR;
  await world.run("manager", holdWorkOrder, { ...about, reason: "No access" });
  expect(await rowOf(world, about.workOrderId)).toMatchObject({ holdCause: "organisation" });
  world.clock.now += 24 * HOUR;
  await world.run("lead", resumeWorkOrder, about);
  // from Thursday 8:00 to Friday 8:00 it stood for nine hours, and after Friday comes Monday
  expect((await datesOf(world, about.workOrderId)).slice(2)).toEqual([
    "2026-03-09T17:00",
    "2026-03-09T17:00",
  ]);
  await world.run("lead", holdWorkOrder, { ...about, reason: "Van broke down", cause: "contractor" });
  world.clock.now += 24 * HOUR;
  await world.run("lead", resumeWorkOrder, about);
  expect((await rowOf(world, about.workOrderId))?.holdCause).toBeNull();
  expect(shown((await rowOf(world, about.workOrderId))?.firstBy)).toBe("2026-03-09T17:00");
});

test("where a target counts all hours, or somebody chose the date, so does a hold", async () => {
  const world = await dated();
  const night = { respondMinutes: "", attendMinutes: "", completeMinutes: "24", business: false };
  await world.run("admin", setTargets, { targets: [{ priority: "urgent", ...night }] });
  for (const [fields, due] of [
    [{ priority: "urgent" }, "2026-03-05T20:00"],
    [{ dueAt: "2026-03-06" }, "2026-03-07T23:59"],
  ] as const) {
    const about = await started(world, fields);
    await world.run("manager", holdWorkOrder, { ...about, reason: "No access" });
    world.clock.now += 24 * HOUR;
    await world.run("lead", resumeWorkOrder, about);
    expect((await datesOf(world, about.workOrderId)).slice(2)).toEqual([due, due]);
    world.clock.now -= 24 * HOUR;
  }
});

test("the time until work is sent back stops the clock of the agreed date, and the log says so", async () => {
  const world = await dated();
  const about = await started(world);
  world.clock.now += 36 * HOUR;
  await world.run("lead", completeWorkOrder, about);
  world.clock.now += 24 * HOUR;
  await world.run("manager", returnWorkOrder, { ...about, reason: "Still loose" });
  // from Thursday 8:00 to Friday 8:00 it lay there for nine hours, and after Friday comes Monday
  expect((await datesOf(world, about.workOrderId)).slice(2)).toEqual([
    "2026-03-06T17:00",
    "2026-03-09T17:00",
  ]);
  const [row] = await world.db.select().from(activity).where(eq(activity.verb, "work_order.returned"));
  expect(momentInput(Number(row?.data.dueAt), ZONE)).toBe("2026-03-09T17:00");
  expect(row?.customerData).not.toHaveProperty("dueAt");
  const [fact] = await world.db.select().from(performanceJob);
  expect([fact?.firstBy, fact?.agreedBy].map(shown)).toEqual(["2026-03-06T17:00", "2026-03-09T17:00"]);
});

test("a contractor says whom the work waits for", async () => {
  const world = await dated();
  const about = await started(world);
  await expect(world.run("lead", holdWorkOrder, { ...about, reason: "Rain" })).rejects.toMatchObject({
    code: "cause_missing",
    field: "cause",
  });
  expect((await rowOf(world, about.workOrderId))?.state).toBe("in_progress");
});

test("extra days move the agreed date and leave the first one", async () => {
  const world = await dated();
  const about = await started(world);
  const line = { description: "Fan", quantityMilli: 1_000, unit: "each", unitPriceMinor: 4_000 };
  const { additionalWorkId } = await world.run("lead", requestAdditionalWork, {
    ...{ ...about, description: "More", extraDays: 2, lines: [line] },
  });
  await world.run("manager", approveAdditionalWork, { additionalWorkId });
  expect((await datesOf(world, about.workOrderId)).slice(2)).toEqual([
    "2026-03-06T17:00",
    "2026-03-08T17:00",
  ]);
});

test("whoever gets the work next has the whole time again", async () => {
  const world = await dated();
  const about = await give(world);
  world.clock.now += 7 * 24 * HOUR;
  await world.run("manager", reassignWorkOrder, { ...about, contractorId: "con2", reason: "No answer" });
  expect(await datesOf(world, about.workOrderId)).toEqual([
    "2026-03-11T12:00",
    "2026-03-12T17:00",
    "2026-03-13T17:00",
    "2026-03-13T17:00",
  ]);
});

test("targets without any time are taken away, and what makes no sense is refused", async () => {
  const world = await dated();
  const none = { priority: "normal", respondMinutes: "", attendMinutes: "", completeMinutes: "" };
  const { db } = world;
  for (const wrong of ["soon", "0", "9999"])
    await expect(
      world.run("admin", setTargets, { targets: [{ ...none, respondMinutes: wrong }] }),
    ).rejects.toThrow();
  expect(await db.$count(targetTime)).toBe(1);
  await world.run("admin", setTargets, { targets: [none] });
  expect(await db.$count(targetTime)).toBe(0);
  const shut = { monday: true, from: "09:00", to: "09:30" };
  await expect(world.run("admin", setHours, shut)).rejects.toMatchObject({ field: "to" });
  await expect(world.run("admin", setHours, { from: "09:00", to: "17:00" })).rejects.toMatchObject({
    field: "monday",
  });
});

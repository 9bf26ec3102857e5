import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { approveClaim } from "#commands/claim/approve-claim.ts";
import { closeStandingOrder } from "#commands/standing-order/close-standing-order.ts";
import { giveBackCallOff } from "#commands/standing-order/give-back-call-off.ts";
import { tellNotices } from "#commands/standing-order/tell-notices.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { closeWorkOrder } from "#commands/work-order/close-work-order.ts";
import { readBilling } from "#db/queries/claims/billing.ts";
import { toMatchBase } from "#db/queries/claims/match-facts.ts";
import { readUnbilled } from "#db/queries/standing-orders/call-offs.ts";
import { readCockpit } from "#db/queries/standing-orders/cockpit.ts";
import { activity, order, outbox } from "#db/schema/index.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { billed, done, keptDays, makeStanding, recounted, type StandingWorld } from "#test/setup/standing.ts";
import { VIEWERS } from "#test/setup/world.ts";

const system: Viewer = { kind: "system", orgId: "org1", id: "system", name: "Jobroom", via: "system" };
let world: StandingWorld;

beforeEach(async () => {
  world = await makeStanding();
}, 60_000);

async function expectBalanced() {
  const { figures, days } = await recounted(world, world.standingOrderId);
  expect(await world.standing()).toMatchObject(figures);
  expect(await keptDays(world, world.standingOrderId)).toEqual(days);
}

async function completed(amountMinor: number) {
  const made = await world.callOff(amountMinor);
  await done(world, made.workOrderId);
  return made;
}

test("closing with what is billed gives the rest back in the same write", async () => {
  const made = await completed(250_000);
  const { claimId } = await billed(world, made, { amountMinor: 100_000, number: "INV-1" });
  await world.run("manager", closeWorkOrder, { workOrderId: made.workOrderId, giveBack: true });
  expect(await world.standing()).toMatchObject({ committedMinor: 100_000, billedMinor: 0 });
  await world.run("manager", approveClaim, { claimId });
  expect(await world.standing()).toMatchObject({ committedMinor: 0, billedMinor: 100_000 });
  const verbs = await world.db.select().from(activity).where(eq(activity.workOrderId, made.workOrderId));
  expect(verbs.map(({ verb }) => verb)).toContain("order.reduced");
  await expectBalanced();
});

test("closing without giving back leaves the contractor to bill, and the rest is given back later", async () => {
  const made = await completed(250_000);
  const { workOrderId } = made;
  await expect(world.run("manager", giveBackCallOff, { workOrderId })).rejects.toMatchObject({
    code: "wrong_state",
  });
  await world.run("manager", closeWorkOrder, { workOrderId });
  expect(await world.standing()).toMatchObject({ committedMinor: 250_000 });
  const { db, standingOrderId } = world;
  const cockpit = await readCockpit(db, VIEWERS.viewer, standingOrderId, world.clock.now);
  expect(cockpit).toMatchObject({
    figures: { usedMinor: 250_000, leftMinor: 750_000, usedBp: 2_500 },
    days: [{ day: "2026-03-03", amountMinor: 250_000 }],
  });
  expect(await readCockpit(db, VIEWERS.lead, standingOrderId, world.clock.now)).toEqual(cockpit);
  for (const viewer of [VIEWERS.viewer, VIEWERS.lead])
    expect(await readUnbilled(db, viewer, standingOrderId)).toEqual({ count: 1, amountMinor: 250_000 });
  await world.run("manager", giveBackCallOff, { workOrderId });
  expect(await world.standing()).toMatchObject({ committedMinor: 0 });
  const [row] = await db.select().from(order).where(eq(order.id, made.orderId));
  expect(row).toMatchObject({ state: "closed", capMinor: 0 });
  await expect(world.run("manager", giveBackCallOff, { workOrderId })).rejects.toMatchObject({
    code: "nothing_left",
  });
  await expectBalanced();
});

test("two who give back at once give back once", async () => {
  const { workOrderId } = await completed(250_000);
  await world.run("manager", closeWorkOrder, { workOrderId });
  const both = await Promise.allSettled([
    world.run("manager", giveBackCallOff, { workOrderId }),
    world.run("secondManager", giveBackCallOff, { workOrderId }),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expectBalanced();
});

test("work that is no call-off gives nothing back", async () => {
  const { workOrderId } = await world.callOff(1_000, { standingOrderId: undefined });
  await done(world, workOrderId);
  await expect(world.run("manager", closeWorkOrder, { workOrderId, giveBack: true })).rejects.toMatchObject({
    code: "not_called_off",
  });
  await world.run("manager", closeWorkOrder, { workOrderId });
});

test("an invoice is matched with what is billed elsewhere of the same standing order", async () => {
  const [one, two] = [await completed(250_000), await completed(200_000)];
  const { claimId } = await billed(world, one, { amountMinor: 250_000, number: "INV-1" });
  await world.run("manager", closeWorkOrder, { workOrderId: one.workOrderId });
  await world.run("manager", approveClaim, { claimId });
  const billing = await readBilling(world.db, VIEWERS.manager, { workOrderId: two.workOrderId });
  expect(toMatchBase(billing).order?.standingOrder).toEqual({
    number: "SO-0001",
    capMinor: 1_000_000,
    billedElsewhereMinor: 250_000,
  });
});

test("both sides are told of a level once, by log and mail, with the same figures", async () => {
  await world.changed({ callOffCapMinor: undefined });
  await world.callOff(950_000);
  const tell = () => world.run(system, tellNotices, { standingOrderId: world.standingOrderId });
  const mails = async () =>
    (await world.db.select().from(outbox))
      .map(({ message }) => message)
      .filter(({ subject }) => subject.includes("is used"));
  await Promise.all([tell(), tell()]);
  expect(await tell()).toMatchObject({ toldBp: null });
  const rows = await world.db.select().from(activity).where(eq(activity.verb, "standing_order.noticed"));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    jobId: world.jobId,
    audience: "|contractor:con1|",
    data: { levelBp: 9_000, usedMinor: 950_000, capMinor: 1_000_000 },
  });
  expect((await mails()).map(({ to, subject }) => [to, subject]).sort()).toEqual([
    ["lead1@example.test", "90% of standing order SO-0001 is used"],
    ["manager1@example.test", "90% of standing order SO-0001 is used"],
  ]);
  await world.changed({ callOffCapMinor: undefined, capMinor: 2_000_000 });
  await tell();
  expect(await mails()).toHaveLength(2);
});

test("closed, nothing more is called off and what was called off goes on", async () => {
  const { workOrderId } = await world.callOff(250_000);
  const close = { standingOrderId: world.standingOrderId, reason: "Another contractor" };
  await expect(world.run("lead", closeStandingOrder, close)).rejects.toMatchObject({ code: "forbidden" });
  await expect(world.run("stranger", closeStandingOrder, close)).rejects.toMatchObject({ code: "not_found" });
  await world.run("manager", closeStandingOrder, close);
  expect(await world.standing()).toMatchObject({ state: "closed", closedBy: "Mara Manager" });
  await expect(world.callOff(1_000)).rejects.toMatchObject({ code: "standing_closed" });
  await expect(world.run("manager", closeStandingOrder, close)).rejects.toMatchObject({
    code: "standing_closed",
  });
  await world.run("lead", acceptWorkOrder, { workOrderId });
  expect(await world.standing()).toMatchObject({ committedMinor: 250_000 });
  const sent = (await world.db.select().from(outbox)).map(({ message }) => message.subject);
  expect(sent).toContain("Standing order SO-0001 was closed");
  await expectBalanced();
});

test("a call-off while it is being closed is in time or refused", async () => {
  const close = { standingOrderId: world.standingOrderId, reason: "Enough" };
  const [called] = await Promise.allSettled([
    world.callOff(1_000),
    world.run("manager", closeStandingOrder, close),
  ]);
  if (called?.status === "rejected") expect(called.reason).toMatchObject({ code: "standing_closed" });
  expect(await world.standing()).toMatchObject({ state: "closed" });
  await expectBalanced();
});

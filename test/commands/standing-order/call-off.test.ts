import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { changeOrder } from "#commands/order/change-order.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { assignWorkOrder } from "#commands/work-order/assign-work-order.ts";
import { cancelWorkOrder } from "#commands/work-order/cancel-work-order.ts";
import { declineWorkOrder } from "#commands/work-order/decline-work-order.ts";
import { editWorkOrder } from "#commands/work-order/edit-work-order.ts";
import { planWorkOrder } from "#commands/work-order/plan-work-order.ts";
import { reassignWorkOrder } from "#commands/work-order/reassign-work-order.ts";
import { scheduleWorkOrder } from "#commands/work-order/schedule-work-order.ts";
import { type CallOffFigure, callOffList } from "#db/queries/standing-orders/call-offs.ts";
import { activity, order, organisation, standingOrderNotice } from "#db/schema/index.ts";
import { keptDays, makeStanding, recounted, type StandingWorld, workOrders } from "#test/setup/standing.ts";
import { VIEWERS } from "#test/setup/world.ts";

let world: StandingWorld;

async function expectBalanced() {
  const { figures, days } = await recounted(world, world.standingOrderId);
  expect(await world.standing()).toMatchObject(figures);
  expect(await keptDays(world, world.standingOrderId)).toEqual(days);
}

const orderOf = async (orderId: string) =>
  (await world.db.select().from(order).where(eq(order.id, orderId)))[0];

describe("a standing order of 10,000.00", () => {
  beforeEach(async () => {
    world = await makeStanding();
  }, 60_000);

  test("is reserved, committed and given back as its call-offs move", async () => {
    const { workOrderId, orderId } = await world.callOff(250_000, { dueAt: "2026-05-10" });
    expect(await orderOf(orderId)).toMatchObject({
      standingOrderId: world.standingOrderId,
      callOffOn: "2026-05-10",
    });
    expect(await world.standing()).toMatchObject({ reservedMinor: 250_000, committedMinor: 0, callOffs: 1 });
    await world.run("lead", acceptWorkOrder, { workOrderId });
    expect(await world.standing()).toMatchObject({ reservedMinor: 0, committedMinor: 250_000 });
    await expectBalanced();
    await world.run("manager", cancelWorkOrder, { workOrderId, reason: "Not needed" });
    expect(await world.standing()).toMatchObject({ reservedMinor: 0, committedMinor: 0, billedMinor: 0 });
    await expectBalanced();
  });

  test("what is declined is given back, and drawn again when it is given again", async () => {
    const { workOrderId } = await world.callOff(250_000);
    await world.run("lead", declineWorkOrder, { workOrderId, reason: "Away" });
    expect(await world.standing()).toMatchObject({ reservedMinor: 0 });
    await world.run("manager", assignWorkOrder, { workOrderId, contractorId: "con1" });
    expect(await world.standing()).toMatchObject({ reservedMinor: 250_000 });
    await expectBalanced();
  });

  test("given to another contractor, work is no call-off any more", async () => {
    const { workOrderId, orderId } = await world.callOff(250_000);
    await world.run("manager", reassignWorkOrder, { workOrderId, contractorId: "con2", reason: "Busy" });
    expect(await orderOf(orderId)).toMatchObject({ standingOrderId: null, callOffOn: null, state: "sent" });
    expect(await world.standing()).toMatchObject({ reservedMinor: 0, callOffs: 0 });
    await expectBalanced();
  });

  test("refuses with every reason and the difference, and leaves nothing", async () => {
    await world.callOff(300_000);
    const before = await workOrders(world);
    await expect(world.callOff(350_050, { dueAt: "2027-01-01" })).rejects.toMatchObject({
      code: "standing_dates",
      field: "standingOrderId",
      message: `This does not fit standing order SO-0001. The work is on Fri 1 Jan 2027, after it ends on Thu 31 Dec 2026. $500.50 over the $3,000.00 of one call-off.`,
    });
    expect(await workOrders(world)).toBe(before);
    await expectBalanced();
  });

  test("both ends of its time are in, where the organisation is", async () => {
    await world.callOff(10_000, { scheduledFrom: "2026-01-01T00:00" });
    await world.callOff(10_000, { scheduledFrom: "2026-12-31T23:59" });
    for (const scheduledFrom of ["2025-12-31T23:59", "2027-01-01T00:00"])
      await expect(world.callOff(10_000, { scheduledFrom })).rejects.toMatchObject({
        code: "standing_dates",
      });
    expect(await world.standing()).toMatchObject({ callOffs: 2 });
  });

  test("a day that moves takes its draw along, and not out of the time", async () => {
    const { workOrderId, orderId } = await world.callOff(120_000, { dueAt: "2026-05-10" });
    await world.run("lead", acceptWorkOrder, { workOrderId });
    await world.run("lead", scheduleWorkOrder, { workOrderId, scheduledFrom: "2026-06-01T08:00" });
    expect(await keptDays(world, world.standingOrderId)).toEqual({ "2026-06-01": 120_000 });
    await world.run("lead", planWorkOrder, { workOrderId, scheduledFrom: "2026-06-02T08:00" });
    expect(await orderOf(orderId)).toMatchObject({ callOffOn: "2026-06-02" });
    const late = { workOrderId, scheduledFrom: "2027-06-02T08:00" };
    const outside = { code: "standing_dates" };
    await expect(world.run("lead", planWorkOrder, late)).rejects.toMatchObject(outside);
    await expect(world.run("lead", scheduleWorkOrder, late)).rejects.toMatchObject(outside);
    const edited = { workOrderId, description: "Later", managerId: "manager1", scheduledFrom: "2027-06-02" };
    await expect(world.run("manager", editWorkOrder, edited)).rejects.toMatchObject({
      code: "standing_dates",
    });
    await expectBalanced();
  });

  test("raising a call-off stays inside every cap", async () => {
    const { workOrderId } = await world.callOff(250_000);
    const raise = { workOrderId, description: "More", reason: "Harder than it looked" };
    await expect(world.run("manager", changeOrder, { ...raise, amountMinor: 50_001 })).rejects.toMatchObject({
      code: "over_call_off",
    });
    await world.run("manager", changeOrder, { ...raise, amountMinor: 50_000 });
    for (const amount of [300_000, 300_000, 100_000]) await world.callOff(amount);
    await expect(world.callOff(1)).rejects.toMatchObject({ code: "over_standing" });
    expect(await world.standing()).toMatchObject({ reservedMinor: 1_000_000 });
    await world.run("manager", changeOrder, { ...raise, amountMinor: -100_000 });
    await world.callOff(100_000);
    await expectBalanced();
  });

  test("two call-offs at once at the cap: one wins, and the other reads why", async () => {
    for (const amount of [300_000, 300_000, 200_000]) await world.callOff(amount);
    const both = await Promise.allSettled([
      world.callOff(150_000),
      world.callOff(150_000, { assetId: "asset2" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "over_standing" },
    });
    expect(await world.standing()).toMatchObject({ reservedMinor: 950_000, callOffs: 4 });
    await expectBalanced();
  });

  test("levels are noticed once for each cap", async () => {
    const noticed = async () =>
      (await world.db.select().from(standingOrderNotice)).map(({ levelBp, capMinor }) => [capMinor, levelBp]);
    for (const amount of [300_000, 300_000]) await world.callOff(amount);
    expect(await noticed()).toEqual([]);
    const { workOrderId } = await world.callOff(150_000);
    expect(await noticed()).toEqual([[1_000_000, 7_500]]);
    await world.run("manager", cancelWorkOrder, { workOrderId, reason: "Not needed" });
    await world.callOff(300_000);
    expect(await noticed()).toEqual([
      [1_000_000, 7_500],
      [1_000_000, 9_000],
    ]);
  });

  test("is nobody else's to call off from", async () => {
    const other = { contractorId: "con2" };
    await expect(world.callOff(1_000, other)).rejects.toMatchObject({ code: "standing_other" });
    const call = (standingOrderId: string) => world.callOff(1_000, { standingOrderId });
    await expect(call("nothing")).rejects.toMatchObject({ code: "not_found" });
  });

  test("the log says what it was called off from, to the contractor too", async () => {
    const { workOrderId } = await world.callOff(250_000);
    const [row] = await world.db.select().from(activity).where(eq(activity.workOrderId, workOrderId));
    expect(row).toMatchObject({ verb: "work_order.assigned", data: { standingOrder: "SO-0001" } });
  });
});

test("a scope of sites and categories is held to, by the database too", async () => {
  world = await makeStanding({ siteIds: ["site1"], categories: ["Electrical"], lineCapMinor: 100_000 });
  await world.callOff(100_000);
  await expect(world.callOff(50_000, { assetId: "asset2" })).rejects.toMatchObject({
    code: "standing_scope",
    message: expect.stringContaining("assets of the category Electrical only"),
  });
  await expect(world.callOff(100_001)).rejects.toMatchObject({ code: "over_line" });
  const lines = [60_000, 70_000].map((unitPriceMinor) => ({
    description: "Part",
    quantityMilli: 1_000,
    unitPriceMinor,
  }));
  await world.callOff(130_000, { lines });
  await expectBalanced();
});

test("the last day ends where the organisation is, on the day that its clocks change too", async () => {
  // Clocks in Sydney go forward on 4 October 2026: it ends at 13:00 UTC, an hour sooner than the day before
  world = await makeStanding({ validTo: "2026-10-04", validFrom: "2026-04-05" });
  await world.db.update(organisation).set({ timeZone: "Australia/Sydney" });
  const at = (...utc: [number, number, number, number, number]) =>
    world.callOff(1_000, { scheduledFrom: Date.UTC(...utc) });
  await at(2026, 9, 4, 12, 59);
  await at(2026, 3, 4, 13, 0);
  const outside = { code: "standing_dates" };
  await expect(at(2026, 9, 4, 13, 0)).rejects.toMatchObject(outside);
  await expect(at(2026, 3, 4, 12, 59)).rejects.toMatchObject(outside);
  expect(await keptDays(world, world.standingOrderId)).toEqual({ "2026-04-05": 1_000, "2026-10-04": 1_000 });
});

test("the call-offs behind a figure are read page by page, latest work first", async () => {
  world = await makeStanding();
  const { db, standingOrderId } = world;
  for (const day of ["2026-05-02", "2026-05-01", "2026-05-03"])
    await world.callOff(10_000, { scheduledFrom: day });
  const { workOrderId } = await world.callOff(20_000, { scheduledFrom: "2026-05-02" });
  await world.run("lead", acceptWorkOrder, { workOrderId });
  await world.callOff(30_000, { scheduledFrom: "2026-06-01", asDraft: true });
  const page = (who: "viewer" | "lead" | "otherLead" | "technician", figure: CallOffFigure, after = "") =>
    callOffList(db, VIEWERS[who], { standingOrderId, figure, after, limit: 2 });
  const first = await page("lead", "reserved");
  expect(first.map(({ callOffOn }) => callOffOn)).toEqual(["2026-05-03", "2026-05-02"]);
  const rest = await page("lead", "reserved", first.at(-1)?.cursor);
  expect(rest.map(({ callOffOn, reservedMinor }) => [callOffOn, reservedMinor])).toEqual([
    ["2026-05-01", 10_000],
  ]);
  expect(await page("lead", "committed")).toMatchObject([{ workOrderId, committedMinor: 20_000 }]);
  expect((await page("viewer", "all"))[0]).toMatchObject({ orderState: "draft" });
  expect(await page("viewer", "billed")).toEqual([]);
  expect(await page("viewer", "unbilled")).toEqual([]);
  expect(await page("otherLead", "all")).toEqual([]);
  expect(await page("technician", "all")).toEqual([]);
});

test("without a cap nothing is over it, and somebody allowed that", async () => {
  world = await makeStanding({ capMinor: undefined, callOffCapMinor: undefined, noCap: true });
  expect(await world.standing()).toMatchObject({ capMinor: null, noCapBy: "Mara Manager" });
  await world.callOff(90_000_000);
  expect(await world.db.$count(standingOrderNotice)).toBe(0);
  await expectBalanced();
});

import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { addHoliday } from "#commands/holiday/add-holiday.ts";
import { makeDueWork } from "#commands/schedule/make-due-work.ts";
import { closeStandingOrder } from "#commands/standing-order/close-standing-order.ts";
import { toActivity } from "#db/log.ts";
import { activity, checklistItem, outbox } from "#db/schema/index.ts";
import { makeStanding, type StandingWorld, workOrders } from "#test/setup/standing.ts";
import { added, calledOffDays, DAY, occurrencesOf, scheduleOf, swept, system, workOf } from "./setup.ts";

let world: StandingWorld;

beforeEach(async () => {
  world = await makeStanding();
}, 60_000);

const rowsOf = async (verb: string) =>
  (await world.db.select().from(activity).where(eq(activity.verb, verb))).map(toActivity);

describe("recurring work", () => {
  test("is made ahead, with all that its job type asks for, and once", async () => {
    const { scheduleId } = await added(world, { at: "09:30", durationMinutes: 90 });
    expect(await swept(world, scheduleId)).toBe(1);
    expect(await swept(world, scheduleId)).toBe(0);
    expect(await calledOffDays(world)).toEqual(["2026-03-05"]);
    const [occurrence] = await occurrencesOf(world, scheduleId);
    const work = await workOf(world, occurrence?.workOrderId ?? null);
    expect(work).toMatchObject({
      state: "assigned",
      contractorId: "con1",
      managerId: "manager1",
      jobTypeId: "type1",
      description: "Test the emergency lights",
    });
    expect((work?.scheduledTo ?? 0) - (work?.scheduledFrom ?? 0)).toBe(90 * 60_000);
    const checks = await world.db.select().from(checklistItem);
    expect(checks.map(({ text }) => text)).toEqual(["Isolate", "Test", "Write the log book"]);
    expect(await world.standing()).toMatchObject({ reservedMinor: 100_000, callOffs: 1 });
    const [row] = await rowsOf("work_order.assigned");
    expect(row).toMatchObject({ actor: { kind: "system" }, data: { recurring: true } });
    const mails = await world.db.select().from(outbox);
    expect(mails.some(({ message }) => message.to === "lead1@example.test")).toBe(true);
    world.clock.now += 7 * DAY;
    expect(await swept(world, scheduleId)).toBe(1);
    expect(await calledOffDays(world)).toEqual(["2026-03-05", "2026-03-12"]);
  });

  test("is made once by two at once", async () => {
    const { scheduleId } = await added(world, { leadDays: 30 });
    const both = () => world.run(system, makeDueWork, { scheduleId });
    await Promise.all([both(), both(), both()]);
    const days = await calledOffDays(world);
    expect(days).toEqual(["2026-03-05", "2026-03-12", "2026-03-19"]);
    await swept(world, scheduleId);
    expect(await calledOffDays(world)).toEqual([...days, "2026-03-26", "2026-04-02"]);
  });

  test("goes to a working day where a holiday is, even one that is named later", async () => {
    const { scheduleId } = await added(world, { onHoliday: "before", leadDays: 2 });
    await swept(world, scheduleId);
    expect((await scheduleOf(world, scheduleId))?.lookOn).toBe("2026-03-10");
    await world.run("admin", addHoliday, { day: "2026-03-12", name: "Founders' day" });
    expect((await scheduleOf(world, scheduleId))?.lookOn).toBe("");
    await swept(world, scheduleId);
    expect((await scheduleOf(world, scheduleId))?.lookOn).toBe("2026-03-09");
    world.clock.now += 6 * DAY;
    await swept(world, scheduleId);
    expect(await calledOffDays(world)).toEqual(["2026-03-05", "2026-03-11"]);
  });

  test("ends with its standing order", async () => {
    const { scheduleId } = await added(world);
    const closing = { standingOrderId: world.standingOrderId, reason: "Over" };
    await world.run("manager", closeStandingOrder, closing);
    expect(await swept(world, scheduleId)).toBe(0);
    expect((await scheduleOf(world, scheduleId))?.lookOn).toBeNull();
    expect(await workOrders(world)).toBe(0);
  });
});

describe("what does not fit the standing order", () => {
  test("is kept with its reason, told once, and made when it fits", async () => {
    const { scheduleId } = await added(world);
    const { workOrderId } = await world.callOff(300_000);
    for (let more = 0; more < 2; more += 1) await world.callOff(300_000);
    await world.callOff(50_000);
    expect(await swept(world, scheduleId)).toBe(0);
    const [stuck] = await occurrencesOf(world, scheduleId);
    expect(stuck).toMatchObject({ onDay: "2026-03-05", workOrderId: null });
    expect(stuck?.problem).toContain("over the");
    expect(await swept(world, scheduleId)).toBe(0);
    const told = await rowsOf("standing_order.work_stuck");
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ audience: [], jobId: world.jobId });
    const mails = (await world.db.select().from(outbox)).filter(({ message }) =>
      message.subject.includes("could not be made"),
    );
    expect(mails.map(({ message }) => message.to)).toEqual(["manager1@example.test"]);
    await world.changed({ capMinor: 1_100_000 });
    expect(await swept(world, scheduleId)).toBe(1);
    expect(await occurrencesOf(world, scheduleId)).toMatchObject([{ problem: null }]);
    expect(workOrderId).toBeTruthy();
  });

  test("keeps nothing else from being made", async () => {
    const { scheduleId } = await added(world, { leadDays: 9, nteMinor: 300_000 });
    await world.changed({ validFrom: "2026-03-06" });
    expect(await swept(world, scheduleId)).toBe(1);
    expect(await occurrencesOf(world, scheduleId)).toMatchObject([
      { onDay: "2026-03-05", workOrderId: null },
      { onDay: "2026-03-12", problem: null },
    ]);
  });
});

import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { moveOccurrence } from "#commands/schedule/move-occurrence.ts";
import { pauseSchedule } from "#commands/schedule/pause-schedule.ts";
import { removeSchedule } from "#commands/schedule/remove-schedule.ts";
import { closeStandingOrder } from "#commands/standing-order/close-standing-order.ts";
import { renewStandingOrder } from "#commands/standing-order/renew-standing-order.ts";
import { order } from "#db/schema/index.ts";
import { agreed, makeStanding, type StandingWorld } from "#test/setup/standing.ts";
import { added, calledOffDays, DAY, occurrencesOf, scheduleOf, swept } from "./setup.ts";

let world: StandingWorld;

beforeEach(async () => {
  world = await makeStanding({ validFrom: "2026-02-01", validTo: "2026-03-31" });
}, 60_000);

/** Renews it for April and May, and the contractor accepts. */
async function renewed(): Promise<StandingWorld> {
  const { standingOrderId } = world;
  const { documentId } = await world.run("manager", renewStandingOrder, { standingOrderId });
  await agreed(world, documentId);
  return { ...world, standingOrderId: documentId };
}

const underOf = async (scheduleId: string) => (await scheduleOf(world, scheduleId))?.standingOrderId;

/** Thursdays from 5 March on; a sweep makes those of the next week. */
async function weeks(count: number, scheduleId: string): Promise<void> {
  for (let week = 0; week < count; week += 1) {
    world.clock.now += 7 * DAY;
    await swept(world, scheduleId);
  }
}

describe("recurring work of a standing order that is renewed", () => {
  test("goes on, each day under the one it falls in, and none twice", async () => {
    const { scheduleId } = await added(world, { every: 2 });
    await swept(world, scheduleId);
    const next = await renewed();
    await swept(world, scheduleId);
    expect(await underOf(scheduleId)).toBe(world.standingOrderId);
    await weeks(7, scheduleId);
    expect(await calledOffDays(world)).toEqual(["2026-03-12", "2026-03-26"]);
    expect(await calledOffDays(next)).toEqual(["2026-04-09", "2026-04-23"]);
    expect(await underOf(scheduleId)).toBe(next.standingOrderId);
    expect((await occurrencesOf(world, scheduleId)).every(({ problem }) => problem === null)).toBe(true);
  });

  test("goes over at once where its next day lies past the end", async () => {
    const { scheduleId } = await added(world, { repeats: "dates", dates: ["2026-04-14"] });
    const next = await renewed();
    await swept(world, scheduleId);
    expect(await underOf(scheduleId)).toBe(next.standingOrderId);
    await weeks(5, scheduleId);
    expect(await calledOffDays(next)).toEqual(["2026-04-14"]);
    expect(await calledOffDays(world)).toEqual([]);
  });

  test("draws on the next one while a day of the old one is stuck", async () => {
    const { scheduleId } = await added(world, { leadDays: 40, nteMinor: 300_000 });
    for (let more = 0; more < 3; more += 1) await world.callOff(300_000);
    const next = await renewed();
    await swept(world, scheduleId);
    expect(await underOf(scheduleId)).toBe(world.standingOrderId);
    expect((await calledOffDays(next)).slice(0, 2)).toEqual(["2026-04-02", "2026-04-09"]);
    const stuck = (await occurrencesOf(world, scheduleId)).filter(({ workOrderId }) => !workOrderId);
    expect(stuck.map(({ onDay }) => onDay)).toEqual(["2026-03-05", "2026-03-12", "2026-03-19", "2026-03-26"]);
  });

  test("is made when the renewal comes late, once", async () => {
    const { scheduleId } = await added(world, { repeats: "dates", dates: ["2026-04-07"] });
    await weeks(5, scheduleId);
    expect((await occurrencesOf(world, scheduleId))[0]?.problem).toContain("31 Mar 2026");
    const next = await renewed();
    await swept(world, scheduleId);
    expect(await calledOffDays(next)).toEqual(["2026-04-07"]);
  });

  test("goes on in the time of the renewal where the old one is closed early", async () => {
    const { scheduleId } = await added(world);
    const next = await renewed();
    await world.run("manager", closeStandingOrder, {
      standingOrderId: world.standingOrderId,
      reason: "Sooner",
    });
    await weeks(4, scheduleId);
    expect(await calledOffDays(world)).toEqual([]);
    expect(await calledOffDays(next)).toEqual(["2026-04-02"]);
    expect((await occurrencesOf(world, scheduleId)).map(({ onDay }) => onDay)).toEqual(["2026-04-02"]);
  });

  test("goes on where the old one was closed before, and stays paused or ended where it was", async () => {
    const { scheduleId } = await added(world, { startOn: "2026-03-31" });
    const { scheduleId: ended } = await added(world);
    const { scheduleId: paused } = await added(world);
    await world.run("manager", removeSchedule, { scheduleId: ended });
    await world.run("manager", pauseSchedule, { scheduleId: paused });
    await world.run("manager", closeStandingOrder, {
      standingOrderId: world.standingOrderId,
      reason: "Sooner",
    });
    expect(await swept(world, scheduleId)).toBe(0);
    const next = await renewed();
    expect((await scheduleOf(world, ended))?.lookOn).toBeNull();
    await weeks(4, scheduleId);
    await swept(world, paused);
    expect(await calledOffDays(next)).toEqual(["2026-04-02"]);
    expect(await scheduleOf(world, paused)).toMatchObject({
      standingOrderId: next.standingOrderId,
      pausedAt: expect.any(Number),
    });
  });

  test("goes over at most once by two at once", async () => {
    const { scheduleId } = await added(world, { leadDays: 40 });
    const next = await renewed();
    await Promise.all([swept(world, scheduleId), swept(world, scheduleId)]);
    const days = [...(await calledOffDays(world)), ...(await calledOffDays(next))];
    expect(new Set(days).size).toBe(days.length);
    expect(await world.db.$count(order, eq(order.standingOrderId, next.standingOrderId))).toBeGreaterThan(0);
  });

  test("is moved into the time of the renewal, and no further", async () => {
    const { scheduleId } = await added(world);
    const to = (day: string) =>
      world.run("manager", moveOccurrence, { scheduleId, onDay: "2026-03-26", to: day });
    await expect(to("2026-04-02")).rejects.toMatchObject({ code: "standing_dates" });
    const next = await renewed();
    await expect(to("2026-06-01")).rejects.toMatchObject({ code: "standing_dates" });
    await to("2026-04-01");
    await weeks(4, scheduleId);
    expect(await calledOffDays(next)).toEqual(["2026-04-01", "2026-04-02"]);
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { bringBackOccurrence } from "#commands/schedule/bring-back-occurrence.ts";
import { moveOccurrence } from "#commands/schedule/move-occurrence.ts";
import { pauseSchedule } from "#commands/schedule/pause-schedule.ts";
import { removeSchedule } from "#commands/schedule/remove-schedule.ts";
import { resumeSchedule } from "#commands/schedule/resume-schedule.ts";
import { skipOccurrence } from "#commands/schedule/skip-occurrence.ts";
import { updateSchedule } from "#commands/schedule/update-schedule.ts";
import { workSchedule } from "#db/schema/index.ts";
import { makeStanding, type StandingWorld } from "#test/setup/standing.ts";
import { added, calledOffDays, DAY, occurrencesOf, scheduleOf, swept, WEEKLY } from "./setup.ts";

let world: StandingWorld;

beforeEach(async () => {
  world = await makeStanding();
}, 60_000);

const manager = "manager" as const;

test.each([
  [{ weekdays: [] }, "weekdays"],
  [{ assetId: "nowhere" }, "assetId"],
  [{ nteMinor: 300_001 }, "nteMinor"],
  [{ endOn: "2026-02-28" }, "endOn"],
])("%o is refused and leaves nothing", async (fields, field) => {
  await expect(added(world, fields)).rejects.toMatchObject({ field });
  expect(await world.db.$count(workSchedule)).toBe(0);
});

test("a stranger finds no schedule, and the contractor changes none", async () => {
  const { scheduleId } = await added(world);
  const one = { scheduleId, onDay: "2026-03-05" };
  await expect(world.run("stranger", skipOccurrence, one)).rejects.toMatchObject({ kind: "not_found" });
  await expect(world.run("lead", skipOccurrence, one)).rejects.toMatchObject({ kind: "forbidden" });
  expect(await occurrencesOf(world, scheduleId)).toEqual([]);
});

describe("one occurrence", () => {
  test("is skipped, and the rest stay", async () => {
    const { scheduleId } = await added(world, { leadDays: 14 });
    const one = { scheduleId, onDay: "2026-03-05" };
    await world.run(manager, skipOccurrence, one);
    await expect(world.run(manager, skipOccurrence, one)).rejects.toMatchObject({ code: "already_skipped" });
    await expect(world.run(manager, skipOccurrence, { ...one, onDay: "2026-03-06" })).rejects.toMatchObject({
      kind: "not_found",
    });
    await swept(world, scheduleId);
    expect(await calledOffDays(world)).toEqual(["2026-03-12"]);
    await expect(world.run(manager, skipOccurrence, { ...one, onDay: "2026-03-12" })).rejects.toMatchObject({
      code: "occurrence_made",
    });
  });

  test("is brought back after it was skipped, and made again", async () => {
    const { scheduleId } = await added(world, { leadDays: 14 });
    const one = { scheduleId, onDay: "2026-03-05" };
    await expect(world.run(manager, bringBackOccurrence, one)).rejects.toMatchObject({ code: "not_skipped" });
    await world.run(manager, skipOccurrence, one);
    await swept(world, scheduleId);
    expect((await scheduleOf(world, scheduleId))?.madeThrough).toBe("2026-03-12");
    await world.run(manager, bringBackOccurrence, one);
    await swept(world, scheduleId);
    expect(await calledOffDays(world)).toEqual(["2026-03-05", "2026-03-12"]);
    await expect(world.run(manager, bringBackOccurrence, one)).rejects.toMatchObject({ code: "not_skipped" });
  });

  test("is brought back on the day it was moved to", async () => {
    const { scheduleId } = await added(world, { leadDays: 0 });
    const one = { scheduleId, onDay: "2026-03-05" };
    await world.run(manager, moveOccurrence, { ...one, to: "2026-03-10" });
    await world.run(manager, skipOccurrence, one);
    await world.run(manager, bringBackOccurrence, one);
    world.clock.now += 7 * DAY;
    await swept(world, scheduleId);
    expect(await calledOffDays(world)).toEqual(["2026-03-10"]);
  });

  test("is not brought back once its day is over, and brings nothing that a pause let go", async () => {
    const { scheduleId } = await added(world, { leadDays: 0 });
    const one = { scheduleId, onDay: "2026-03-19" };
    await world.run(manager, skipOccurrence, one);
    await world.run(manager, pauseSchedule, { scheduleId });
    world.clock.now += 14 * DAY;
    await world.run(manager, resumeSchedule, { scheduleId });
    await world.run(manager, bringBackOccurrence, one);
    world.clock.now += 2 * DAY;
    await swept(world, scheduleId);
    expect(await calledOffDays(world)).toEqual(["2026-03-19"]);
    await world.run(manager, skipOccurrence, { scheduleId, onDay: "2026-03-26" });
    world.clock.now += 14 * DAY;
    await expect(
      world.run(manager, bringBackOccurrence, { scheduleId, onDay: "2026-03-26" }),
    ).rejects.toMatchObject({ code: "day_over" });
    await expect(world.run("lead", bringBackOccurrence, one)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(world.run("stranger", bringBackOccurrence, one)).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  test("is moved, earlier or later, and the rest stay", async () => {
    const { scheduleId } = await added(world, { leadDays: 0 });
    await world.run(manager, moveOccurrence, { scheduleId, onDay: "2026-03-19", to: "2026-03-03" });
    await world.run(manager, moveOccurrence, { scheduleId, onDay: "2026-03-05", to: "2026-03-13" });
    await swept(world, scheduleId);
    expect(await calledOffDays(world)).toEqual(["2026-03-03"]);
    world.clock.now += 30 * DAY;
    await swept(world, scheduleId);
    expect(await calledOffDays(world)).toEqual([
      ...["2026-03-03", "2026-03-12", "2026-03-13"],
      ...["2026-03-26", "2026-04-02"],
    ]);
  });

  test("is not moved into the past or out of the standing order", async () => {
    const { scheduleId } = await added(world);
    const to = (day: string) =>
      world.run(manager, moveOccurrence, { scheduleId, onDay: "2026-03-05", to: day });
    await expect(to("2026-03-02")).rejects.toMatchObject({ field: "to" });
    await expect(to("2027-01-01")).rejects.toMatchObject({ code: "standing_dates" });
    expect(await occurrencesOf(world, scheduleId)).toEqual([]);
  });

  test("is skipped or moved, never both at once", async () => {
    const { scheduleId } = await added(world);
    const one = { scheduleId, onDay: "2026-03-05" };
    const both = await Promise.allSettled([
      world.run(manager, skipOccurrence, one),
      world.run("admin", skipOccurrence, one),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

test("what fell into a pause is let go", async () => {
  const { scheduleId } = await added(world, { leadDays: 0 });
  await world.run(manager, pauseSchedule, { scheduleId });
  await expect(world.run(manager, pauseSchedule, { scheduleId })).rejects.toMatchObject({ code: "paused" });
  world.clock.now += 14 * DAY;
  expect(await swept(world, scheduleId)).toBe(0);
  await world.run(manager, resumeSchedule, { scheduleId });
  world.clock.now += 7 * DAY;
  await swept(world, scheduleId);
  expect(await calledOffDays(world)).toEqual(["2026-03-19"]);
});

test("another rule forgets what was moved of the old one, and keeps what is made", async () => {
  const { scheduleId } = await added(world);
  await swept(world, scheduleId);
  await world.run(manager, moveOccurrence, { scheduleId, onDay: "2026-03-12", to: "2026-03-20" });
  const seen = (await scheduleOf(world, scheduleId))?.version;
  const asked = { scheduleId, ...WEEKLY, weekdays: [1] };
  await expect(world.run(manager, updateSchedule, { ...asked, expectedVersion: 1 })).rejects.toMatchObject({
    code: "stale_version",
  });
  await world.run(manager, updateSchedule, { ...asked, expectedVersion: seen });
  await swept(world, scheduleId);
  expect(await calledOffDays(world)).toEqual(["2026-03-05", "2026-03-09"]);
  expect((await occurrencesOf(world, scheduleId)).every(({ workOrderId }) => workOrderId)).toBe(true);
});

test("what is removed is gone, and its work orders stay", async () => {
  const { scheduleId } = await added(world);
  await swept(world, scheduleId);
  await world.run(manager, removeSchedule, { scheduleId });
  await expect(swept(world, scheduleId)).rejects.toMatchObject({ kind: "not_found" });
  expect(await calledOffDays(world)).toEqual(["2026-03-05"]);
});

import { beforeEach, expect, test } from "vitest";
import { addMeterReading } from "#commands/evidence/add-meter-reading.ts";
import { skipOccurrence } from "#commands/schedule/skip-occurrence.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { startWorkOrder } from "#commands/work-order/start-work-order.ts";
import { makeStanding, type StandingWorld } from "#test/setup/standing.ts";
import { added, calledOffDays, DAY, occurrencesOf, scheduleOf, swept } from "./setup.ts";

let world: StandingWorld;
let workOrderId: string;

beforeEach(async () => {
  world = await makeStanding();
  ({ workOrderId } = await world.callOff(50_000));
  await world.run("lead", acceptWorkOrder, { workOrderId });
  await world.run("lead", startWorkOrder, { workOrderId });
}, 60_000);

const METER = { repeats: "meter", everyMilli: 500_000, unit: "h", leadDays: 3, jobTypeId: undefined };
const read = (readingMilli: number, unit = "H") =>
  world.run("lead", addMeterReading, { workOrderId, readingMilli, unit });

test("work by a meter is made each time so much was counted", async () => {
  await expect(added(world, METER)).rejects.toMatchObject({ field: "meterFromMilli" });
  await read(1_000_000);
  const { scheduleId } = await added(world, METER);
  expect(await scheduleOf(world, scheduleId)).toMatchObject({ meterFromMilli: 1_000_000 });
  expect(await swept(world, scheduleId)).toBe(0);
  expect((await scheduleOf(world, scheduleId))?.lookOn).toBeNull();
  await read(9_000_000, "km");
  await read(1_499_999);
  expect(await swept(world, scheduleId)).toBe(0);
  await read(1_600_000);
  expect((await scheduleOf(world, scheduleId))?.lookOn).toBe("");
  expect(await swept(world, scheduleId)).toBe(1);
  expect(await swept(world, scheduleId)).toBe(0);
  expect(await calledOffDays(world)).toEqual(["2026-03-03", "2026-03-06"]);
  expect(await scheduleOf(world, scheduleId)).toMatchObject({ meterFromMilli: 1_600_000 });
  await read(2_100_000);
  // Once a day: the day is what it is known by
  expect(await swept(world, scheduleId)).toBe(0);
  world.clock.now += DAY;
  expect((await scheduleOf(world, scheduleId))?.lookOn).toBe("2026-03-04");
  expect(await swept(world, scheduleId)).toBe(1);
});

test("what was skipped is counted from anew", async () => {
  const { scheduleId } = await added(world, { ...METER, meterFromMilli: 0, nteMinor: 300_000 });
  for (let more = 0; more < 3; more += 1) await world.callOff(300_000);
  await read(700_000);
  expect(await swept(world, scheduleId)).toBe(0);
  await world.run("manager", skipOccurrence, { scheduleId, onDay: "2026-03-03" });
  expect(await scheduleOf(world, scheduleId)).toMatchObject({ meterFromMilli: 700_000 });
  expect(await occurrencesOf(world, scheduleId)).toMatchObject([{ skipped: true, problem: null }]);
  expect(await swept(world, scheduleId)).toBe(0);
});

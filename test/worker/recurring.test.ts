import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { organisation, workOrder } from "#db/schema/index.ts";
import { added, calledOffDays } from "#test/commands/schedule/setup.ts";
import { browser } from "#test/setup/browser.ts";
import { makeStanding, type StandingWorld } from "#test/setup/standing.ts";
import { scheduled } from "#worker/cron.ts";

/** What it sends is of no account here. */
const quiet = { ...env, OUTBOX: { send: async () => undefined } } as unknown as Env;

let world: StandingWorld;

beforeEach(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  world = await makeStanding();
}, 60_000);

const sweep = (iso: string) =>
  scheduled(createScheduledController({ scheduledTime: Date.parse(iso) }), quiet);

test("the sweep makes what is due once an hour, of every schedule, and each once", async () => {
  await added(world, { leadDays: 30 });
  await added(world, { weekdays: [5] });
  await sweep("2026-03-03T09:06:00Z");
  expect(await calledOffDays(world)).toEqual([]);
  await Promise.all([sweep("2026-03-03T09:07:00Z"), sweep("2026-03-03T09:07:00Z")]);
  await sweep("2026-03-03T10:07:00Z");
  expect(await calledOffDays(world)).toEqual([
    ...["2026-03-05", "2026-03-06", "2026-03-12", "2026-03-19", "2026-03-26", "2026-04-02"],
  ]);
});

test("work is at its time of day where the organisation is, whatever its clocks do", async () => {
  await world.db
    .update(organisation)
    .set({ timeZone: "Australia/Sydney" })
    .where(eq(organisation.id, "org1"));
  const dates = ["2026-10-03", "2026-10-04", "2026-10-05"];
  await added(world, { repeats: "dates", dates, at: "02:30", leadDays: 365 });
  await sweep("2026-03-03T09:07:00Z");
  expect(await calledOffDays(world)).toEqual(dates);
  const rows = await world.db.select().from(workOrder).orderBy(workOrder.scheduledFrom);
  // Clocks go from 02:00 to 03:00 on the second
  expect(rows.map(({ scheduledFrom }) => new Date(scheduledFrom ?? 0).toISOString())).toEqual([
    "2026-10-02T16:30:00.000Z",
    "2026-10-03T16:30:00.000Z",
    "2026-10-04T15:30:00.000Z",
  ]);
});

test("why something is not made yet is told to staff alone", async () => {
  for (let more = 0; more < 3; more += 1) await world.callOff(300_000);
  await world.callOff(50_000);
  await added(world);
  await sweep("2026-03-03T09:07:00Z");
  const { standingOrderId } = world;
  const shown = async (who: "manager" | "lead", path: string) =>
    (await (await browser(who)).get(`${path}/${standingOrderId}`)).text();
  expect(await shown("manager", "/standing-orders")).toContain("$500.00 over");
  const theirs = await shown("lead", "/work/standing-orders");
  expect(theirs).toContain("Test the emergency lights");
  expect(theirs).not.toContain("$500.00 over");
  expect(theirs).not.toContain("Could not be made");
});

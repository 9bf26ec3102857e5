import { expect, test } from "vitest";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { startWorkOrder } from "#commands/work-order/start-work-order.ts";
import { holiday, organisation, targetTime } from "#db/schema/index.ts";
import { browser } from "#test/setup/browser.ts";
import { makeWork } from "#test/setup/work.ts";
import { makeWorld } from "#test/setup/world.ts";

test("an admin sets opening hours and holidays by form, and reads them again", async () => {
  const world = await makeWorld();
  const admin = await browser("admin");
  const week = { monday: "on", tuesday: "on", wednesday: "on" };
  const saved = await admin.post("/settings/hours", { ...week, from: "07:30", to: "00:00" });
  expect(saved.status).toBe(302);
  const [settings] = await world.db.select().from(organisation);
  expect(settings).toMatchObject({ businessDays: "123", businessFrom: 450, businessTo: 1_440 });
  await admin.post("/settings/holidays/new", { day: "2090-12-25", name: "Christmas" });
  const page = await (await admin.get("/settings/hours")).text();
  expect(page).toContain("Christmas");
  expect(page).toContain('value="07:30"');
  expect((await admin.post("/settings/holidays/2090-12-25/remove", {})).status).toBe(302);
  expect(await world.db.$count(holiday)).toBe(0);
  const wrong = await admin.post("/settings/hours", { ...week, from: "9", to: "17:00" });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain("Enter a time, such as 08:30.");
});

test("target times are typed in hours, for all job types or one", async () => {
  const world = await makeWorld();
  const admin = await browser("admin");
  const row = (index: number, priority: string, hours: string) => ({
    [`targets[${index}].priority`]: priority,
    [`targets[${index}].respondMinutes`]: hours,
  });
  const sent = await admin.post("/settings/targets/type1", {
    ...row(0, "low", ""),
    ...row(1, "normal", "1.5"),
  });
  expect(sent.status).toBe(302);
  expect(await world.db.select().from(targetTime)).toMatchObject([
    { jobTypeId: "type1", priority: "normal", respondMinutes: 90, attendMinutes: null, business: false },
  ]);
  expect(await (await admin.get("/settings/targets")).text()).toContain("Normal: answer in 1.5 h");
  expect(await (await admin.get("/settings/targets/type1")).text()).toContain('value="1.5"');
  expect((await admin.get("/settings/targets/nobody")).status).toBe(404);
  expect((await (await browser("manager")).post("/settings/targets/all", row(0, "low", "4"))).status).toBe(
    403,
  );
});

test("both sides see the target dates, and that the clock stands while work waits for the organisation", async () => {
  const work = await makeWork();
  const lead = await browser("lead");
  const manager = await browser("manager");
  const about = { workOrderId: work.workOrderId };
  await work.put("assigned", { respondBy: work.clock.now, attendBy: work.clock.now });
  expect(await (await lead.get(`/work/${work.workOrderId}`)).text()).toContain("Answer by");
  await work.run("lead", acceptWorkOrder, about);
  expect(await (await manager.get(`/work-orders/${work.workOrderId}`)).text()).toContain("Attend by");
  await work.run("lead", startWorkOrder, about);
  const form = await (await lead.get(`/work/${work.workOrderId}/hold`)).text();
  expect(form).toContain("Whom does it wait for?");
  expect(await (await manager.get(`/work-orders/${work.workOrderId}/hold`)).text()).not.toContain(
    "wait for?",
  );
  const held = await lead.post(`/work/${work.workOrderId}/hold`, { reason: "Locked", cause: "organisation" });
  expect(held.status).toBe(302);
  const stands = "The clock stands: waiting for the organisation.";
  for (const [who, path] of [
    [lead, "/work"],
    [manager, "/work-orders"],
  ] as const)
    expect(await (await who.get(`${path}/${work.workOrderId}`)).text()).toContain(stands);
});

import { beforeEach, describe, expect, test, vi } from "vitest";
import { closeStandingOrder } from "#commands/standing-order/close-standing-order.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { browser } from "#test/setup/browser.ts";
import { makeStanding, type StandingWorld } from "#test/setup/standing.ts";
import type { Who } from "#test/setup/world.ts";

let world: StandingWorld;

beforeEach(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  world = await makeStanding();
});

const look = async (who: Who, path: string) => {
  const answer = await (await browser(who)).get(path);
  return { status: answer.status, text: await answer.text() };
};

describe("the cockpit", () => {
  test("says the same four numbers to both sides, and lists what is behind each", async () => {
    const { workOrderId } = await world.callOff(100_000);
    await world.callOff(50_000, { description: "Check the lamps" });
    await world.run("lead", acceptWorkOrder, { workOrderId });
    const id = world.standingOrderId;
    for (const [who, at] of [
      ["manager", `/standing-orders/${id}`],
      ["lead", `/work/standing-orders/${id}`],
    ] as const) {
      const { status, text } = await look(who, at);
      expect(status).toBe(200);
      for (const figure of ["$500.00", "$1,000.00", "$8,500.00"]) expect(text).toContain(figure);
      expect((await look(who, `${at}?show=reserved`)).text).toContain("Check the lamps");
      const committed = (await look(who, `${at}?show=committed`)).text;
      expect(committed).toContain("Replace the breaker");
      expect(committed).not.toContain("Check the lamps");
    }
  });

  test("tells of the end, with its reason", async () => {
    const { standingOrderId } = world;
    const at = `/standing-orders/${standingOrderId}`;
    await world.callOff(100_000);
    expect((await look("manager", at)).text).toContain("At the pace so far");
    await world.run("manager", closeStandingOrder, { standingOrderId, reason: "We do it ourselves" });
    expect((await look("lead", `/work/standing-orders/${standingOrderId}`)).text).toContain(
      "We do it ourselves",
    );
    const cockpit = (await look("manager", at)).text;
    expect(cockpit).toContain("Closed by");
    expect(cockpit).not.toContain("At the pace so far");
    const again = await (await browser("manager")).get(`${at}/close`);
    expect([again.status, again.headers.get("Location")]).toEqual([302, at]);
  });

  test.each(["otherLead", "technician"] as const)("does not exist for the %s", async (who) => {
    await world.callOff(123_456, { description: "zq-called-off" });
    const one = await look(who, `/work/standing-orders/${world.standingOrderId}`);
    expect(one.status).toBe(404);
    expect(one.text).not.toMatch(/zq-called-off|1,234\.56|123456|Electrical repairs/);
  });

  test("and its list give a stranger and another contractor nothing", async () => {
    await world.callOff(123_456);
    expect((await look("stranger", `/standing-orders/${world.standingOrderId}`)).status).toBe(404);
    const lists = [
      await look("stranger", "/standing-orders"),
      await look("otherLead", "/work/standing-orders"),
    ];
    for (const { text } of lists) expect(text).not.toMatch(/Electrical repairs|123456|1,234\.56/);
  });
});

describe("the list", () => {
  test("says what is left and where each stands", async () => {
    await world.callOff(250_000);
    const { text } = await look("manager", "/standing-orders?show=all");
    expect(text).toContain("$7,500.00");
    expect(text).toContain("Electrical repairs");
    expect((await look("manager", "/standing-orders?show=used")).text).not.toContain("Electrical repairs");
    await world.callOff(300_000);
    await world.callOff(200_000);
    expect((await look("manager", "/standing-orders?show=used")).text).toContain("Electrical repairs");
  });
});

test("renewing drafts the one that follows on", async () => {
  const answer = await (await browser("manager")).post(`/standing-orders/${world.standingOrderId}/renew`, {});
  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toMatch(/^\/documents\/\w+\/draft$/);
});

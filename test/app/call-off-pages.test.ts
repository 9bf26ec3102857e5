import { beforeEach, describe, expect, test, vi } from "vitest";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { browser } from "#test/setup/browser.ts";
import { makeStanding, type StandingWorld } from "#test/setup/standing.ts";

let world: StandingWorld;

beforeEach(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  world = await makeStanding({ validTo: "2099-12-31", validFrom: "2020-01-01" });
});

const textOf = async (who: "manager" | "lead" | "technician", path: string) =>
  (await (await browser(who)).get(path)).text();

describe("a new work order", () => {
  test("is offered what is left afterwards, without script too", async () => {
    const asked = "contractorId=con1&assetId=asset1&nteMinor=1000.00";
    const text = await textOf("manager", `/work-orders/new?${asked}`);
    expect(text).toContain("$9,000.00 left after this");
  });

  test("says why not, with the difference in money", async () => {
    const asked = "contractorId=con1&assetId=asset1&nteMinor=4000.00&dueAt=2199-01-01";
    const text = await textOf("manager", `/work-orders/new?${asked}`);
    expect(text).toContain("Does not fit.");
    expect(text).toContain("$1,000.00 over the $3,000.00 of one call-off.");
    expect(text).toContain("after it ends on");
  });

  test("is refused in the same words, beside what the standing order answers", async () => {
    const manager = await browser("manager");
    const answer = await manager.post("/work-orders/new", {
      assetId: "asset1",
      contractorId: "con1",
      description: "Too much at once",
      nteMinor: "4000.00",
      standingOrderId: world.standingOrderId,
    });
    expect(answer.status).toBe(409);
    expect(
      (await answer.text()).match(/\$1,000\.00 over the \$3,000\.00 of one call-off\./g)?.length,
    ).toBeGreaterThan(1);
  });
});

describe("a call-off's page", () => {
  test("names its standing order to both sides, and not to a technician", async () => {
    const { workOrderId } = await world.callOff(100_000);
    await world.run("lead", acceptWorkOrder, { workOrderId });
    expect(await textOf("manager", `/work-orders/${workOrderId}`)).toContain(
      `/standing-orders/${world.standingOrderId}`,
    );
    expect(await textOf("lead", `/work/${workOrderId}`)).toContain(
      `/work/standing-orders/${world.standingOrderId}`,
    );
    expect(await textOf("technician", `/work/${workOrderId}`)).not.toContain(world.standingOrderId);
  });

  test("asks when it is closed what becomes of its rest", async () => {
    const { workOrderId } = await world.callOff(100_000);
    expect(await textOf("manager", `/work-orders/${workOrderId}/close`)).toContain("$1,000.00");
  });
});

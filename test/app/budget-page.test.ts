import { expect, test } from "vitest";
import { editBudget } from "#commands/budget/edit-budget.ts";
import { saveView } from "#commands/budget/save-view.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { browser } from "#test/setup/browser.ts";
import { makeWorld } from "#test/setup/world.ts";

async function budgeted() {
  const world = await makeWorld();
  const asked = { assetId: "asset1", contractorId: "con1", description: "Build a wall", nteMinor: 100_000 };
  const { jobId } = await world.run("manager", createWorkOrder, asked);
  const changes = [
    { do: "add-group", id: "walls", name: "Walls" },
    {
      ...{ do: "add-item", id: "bricks", groupId: "walls" },
      fields: { description: "Bricks", quantityMilli: 2_500, unitCostMinor: 4_000, markupBp: 1_000 },
    },
  ];
  await world.run("manager", editBudget, { jobId, changes });
  return { ...world, jobId };
}

test("a budget reads without script: its lines, its groups, its totals, in the view that was asked for", async () => {
  const { run, jobId } = await budgeted();
  const { viewId } = await run("manager", saveView, { name: "Mine", columns: ["description", "marginBp"] });
  const manager = await browser("manager");
  const page = await (await manager.get(`/jobs/${jobId}/budget`)).text();
  for (const said of ["Bricks", "Walls", ">2.5<", ">100.00<", "$110.00", ">Markup<", "Add line"])
    expect(page).toContain(said);
  const mine = await (await manager.get(`/jobs/${jobId}/budget?view=${viewId}`)).text();
  expect(mine).toContain(">9.09%<");
  expect(mine).not.toContain(">Markup<");
  expect(await (await manager.get(`/jobs/${jobId}/budget?view=nonsense`)).text()).toContain(">Markup<");
});

test("those who only look read it and are offered nothing to change", async () => {
  const { jobId } = await budgeted();
  const page = await (await (await browser("viewer")).get(`/jobs/${jobId}/budget`)).text();
  expect(page).toContain("Bricks");
  expect(page).not.toMatch(/Add line|role="grid"/);
});

test("nobody outside the organisation's staff finds it", async () => {
  const { jobId } = await budgeted();
  for (const who of ["stranger", "lead", "technician", "customer"] as const)
    expect([who, (await (await browser(who)).get(`/jobs/${jobId}/budget`)).status]).toEqual([who, 404]);
});

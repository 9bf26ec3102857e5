import { expect, test } from "vitest";
import { applyTemplate } from "#commands/budget/apply-template.ts";
import { copyBudget } from "#commands/budget/copy-budget.ts";
import { editBudget } from "#commands/budget/edit-budget.ts";
import { importBudget } from "#commands/budget/import-budget.ts";
import { removeTemplate } from "#commands/budget/remove-template.ts";
import { removeView } from "#commands/budget/remove-view.ts";
import { saveTemplate } from "#commands/budget/save-template.ts";
import { saveView } from "#commands/budget/save-view.ts";
import { createJob } from "#commands/job/create-job.ts";
import { reachBudget } from "#db/queries/budget.ts";
import { budgetItem, budgetTemplate, budgetView } from "#db/schema/index.ts";
import { budgetCsv } from "#domain/budget/sheet.ts";
import { makeWorld, VIEWERS } from "#test/setup/world.ts";

async function twoJobs() {
  const world = await makeWorld();
  const open = async (title: string) =>
    (await world.run("manager", createJob, { title, siteId: "site1" })).jobId;
  const [full, empty] = [await open("Kitchen"), await open("Bathroom")];
  await world.run("manager", editBudget, {
    jobId: full,
    changes: [
      { do: "add-group", id: "floor", name: "Floor" },
      {
        do: "add-item",
        id: "tiles",
        groupId: "floor",
        fields: { description: "Tiles", unitCostMinor: 4_000 },
      },
      { do: "add-item", id: "clean", fields: { description: "Clean up", unitCostMinor: 9_000 } },
    ],
  });
  const csvOf = async (jobId: string) =>
    budgetCsv((await reachBudget(world.db, VIEWERS.manager, jobId)).budget, "AUD");
  return { world, full, empty, csvOf };
}

test("a budget goes from job to job by copy, by template and by file, and arrives as it left", async () => {
  const { world, full, empty, csvOf } = await twoJobs();
  const before = await csvOf(full);
  await world.run("manager", copyBudget, { jobId: empty, fromJobId: full });
  expect(await csvOf(empty)).toBe(before);

  const { templateId } = await world.run("manager", saveTemplate, { jobId: full, name: "Wet room" });
  const third = await world.run("manager", createJob, { title: "Laundry", siteId: "site1" });
  await world.run("manager", applyTemplate, { jobId: third.jobId, templateId });
  expect(await csvOf(third.jobId)).toBe(before);

  const fourth = await world.run("manager", createJob, { title: "Hall", siteId: "site1" });
  await world.run("manager", importBudget, { jobId: fourth.jobId, csv: before });
  expect(await csvOf(fourth.jobId)).toBe(before);
});

test("a file with a cell nobody can read adds nothing, and says which cell", async () => {
  const { world, empty } = await twoJobs();
  const csv = "Description,Quantity\nTiles,2\nGrout,much";
  await expect(world.run("manager", importBudget, { jobId: empty, csv })).rejects.toMatchObject({
    code: "unread_cells",
    field: "csv",
    message: expect.stringContaining("Quantity on line 3"),
  });
  expect(await world.db.$count(budgetItem)).toBe(2);
});

test("an empty budget is no template and no copy", async () => {
  const { world, full, empty } = await twoJobs();
  await expect(world.run("manager", saveTemplate, { jobId: empty, name: "None" })).rejects.toMatchObject({
    code: "empty_budget",
    field: "name",
  });
  await expect(world.run("manager", copyBudget, { jobId: full, fromJobId: empty })).rejects.toMatchObject({
    code: "empty_budget",
  });
  await expect(world.run("manager", copyBudget, { jobId: full, fromJobId: full })).rejects.toMatchObject({
    code: "same_job",
  });
});

test("templates and views have one name each, and can be removed", async () => {
  const { world, full } = await twoJobs();
  const { templateId } = await world.run("manager", saveTemplate, { jobId: full, name: "Wet room" });
  await expect(world.run("manager", saveTemplate, { jobId: full, name: "wet ROOM" })).rejects.toMatchObject({
    code: "template_name",
    field: "name",
  });
  const view = { name: "Mine", columns: ["code", "priceMinor"] };
  const { viewId } = await world.run("manager", saveView, view);
  await expect(world.run("manager", saveView, view)).rejects.toMatchObject({ code: "view_name" });
  await world.run("manager", removeTemplate, { templateId });
  await world.run("manager", removeView, { viewId });
  expect(await world.db.$count(budgetTemplate)).toBe(0);
  expect(await world.db.$count(budgetView)).toBe(0);
});

test("another organisation's templates and jobs are not there", async () => {
  const { world, full } = await twoJobs();
  const { templateId } = await world.run("manager", saveTemplate, { jobId: full, name: "Wet room" });
  for (const [command, input] of [
    [applyTemplate, { jobId: full, templateId }],
    [copyBudget, { jobId: "x", fromJobId: full }],
    [importBudget, { jobId: full, csv: "Description\nTiles" }],
  ] as const)
    await expect(world.run("stranger", command as typeof applyTemplate, input)).rejects.toMatchObject({
      kind: "not_found",
    });
  await expect(world.run("stranger", removeTemplate, { templateId })).rejects.toMatchObject({
    kind: "not_found",
  });
});

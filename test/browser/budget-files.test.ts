import { buffer as bytesOf } from "node:stream/consumers";
import { expect, test } from "vitest";
import { budgetedJob, csvOf, openJob } from "./setup/budgets.ts";
import { expectCalm, seriousFaults } from "./setup/expecting.ts";
import { PHONE, person } from "./setup/people.ts";
import { runAs } from "./setup/program.ts";
import { follow, press } from "./setup/screens.ts";

test("a budget leaves as a file and comes back the same; what cannot be read is named and kept", async () => {
  const [from, to] = [await budgetedJob(), await openJob()];
  const manager = await person("manager");
  const { page } = manager;
  await manager.to(`/jobs/${from.jobId}/budget`);
  await press(page, "More about this budget");
  const [download] = await Promise.all([page.waitForEvent("download"), follow(page, "Download CSV")]);
  expect(download.suggestedFilename()).toMatch(/^job-\d+-budget\.csv$/);
  const buffer = await bytesOf(await download.createReadStream());

  const file = { name: "budget.csv", mimeType: "text/csv", buffer };
  const broken = { ...file, buffer: Buffer.from(buffer.toString().replace("4.5,m²", "much,m²")) };
  await manager.to(`/jobs/${to.jobId}/budget/import`);
  await page.getByLabel("File").setInputFiles(broken);
  await press(page, "Import");
  await page.getByText("Quantity on line 3").first().waitFor();
  const pasted = page.getByLabel("Or paste the lines");
  expect(await seriousFaults(page)).toEqual([]);
  await pasted.fill((await pasted.inputValue()).replace("much,m²", "4.5,m²"));
  await page.getByLabel("File").setInputFiles([]);
  await press(page, "Import");
  await page.waitForURL(`**/jobs/${to.jobId}/budget`);
  expect(await csvOf(page, to.jobId)).toBe(await csvOf(page, from.jobId));
  expectCalm([manager]);
});

test("a budget is kept as a template, fills another job, and is copied to a third", async () => {
  const [from, second, third] = [await budgetedJob(), await openJob(), await openJob()];
  const manager = await person("manager");
  const { page } = manager;
  const name = `Wet room of row ${process.pid}`;
  await manager.to(`/jobs/${from.jobId}/budget`);
  await press(page, "More about this budget");
  await follow(page, "Save as a template");
  await page.getByLabel("Name").fill(name);
  await press(page, "Save template");
  await page.waitForURL("**/settings/budget-templates");
  await page.getByText(name, { exact: true }).first().waitFor();
  expect(await seriousFaults(page)).toEqual([]);

  await manager.to(`/jobs/${second.jobId}/budget/fill`);
  await page.getByRole("radio", { name: new RegExp(`${name}.*3 lines`) }).check();
  expect(await seriousFaults(page)).toEqual([]);
  await press(page, "Add its lines");
  await page.waitForURL(`**/jobs/${second.jobId}/budget`);
  const csv = await csvOf(page, from.jobId);
  expect(await csvOf(page, second.jobId)).toBe(csv);

  await manager.to(`/jobs/${third.jobId}/budget/copy`);
  await page.getByRole("combobox", { name: "Job" }).fill(from.title);
  await page.getByRole("option", { name: new RegExp(from.title) }).click();
  await press(page, "Copy its lines");
  await page.waitForURL(`**/jobs/${third.jobId}/budget`);
  expect(await csvOf(page, third.jobId)).toBe(csv);

  await manager.to("/settings/budget-templates");
  await press(page, `Remove ${name}`);
  await page.getByText(name, { exact: true }).first().waitFor({ state: "detached" });
  expectCalm([manager]);
});

test("a line on a phone: mistakes at their fields, and what somebody else wrote meanwhile", async () => {
  const { jobId } = await budgetedJob();
  const manager = await person("manager", { viewport: PHONE });
  const { page } = manager;
  await manager.to(`/jobs/${jobId}/budget`);
  await follow(page, "Open Tiles");
  await page.waitForURL("**/lines/tiles");
  await page.getByLabel("Quantity").fill("some");
  await press(page, "Save line");
  await page.getByText("Enter a quantity like 2.5").first().waitFor();
  expect(await page.getByLabel("Quantity").inputValue()).toBe("some");
  expect(await seriousFaults(page)).toEqual([]);

  await page.getByLabel("Quantity").fill("6");
  await page.getByLabel("Unit cost").fill("45");
  const changes = [{ do: "set-item", id: "tiles", fields: { unitCostMinor: 42_00, code: "09.1" } }];
  await runAs("otherManager", "budget/edit", { jobId, changes });
  await press(page, "Save line");
  await page.getByText("Unit cost was changed to “42.00” meanwhile").first().waitFor();
  expect(await page.getByLabel("Unit cost").inputValue()).toBe("45");
  await press(page, "Save line");
  await page.waitForURL(`**/jobs/${jobId}/budget`);
  expect(await csvOf(page, jobId)).toContain("Floor,09.1,Tiles,6,m²,45.00,25,,0,");
  expectCalm([manager]);
});

test("without script: lines and groups are added, changed, moved and removed, and columns chosen", {
  timeout: 120_000,
}, async () => {
  const { jobId } = await budgetedJob();
  const manager = await person("manager", { viewport: PHONE, javaScriptEnabled: false });
  const { page } = manager;
  const budget = `/jobs/${jobId}/budget`;
  const csv = () => csvOf(page, jobId);
  await page.goto(budget);
  await follow(page, "Add group");
  await press(page, "Add group");
  await page.getByText("Enter a name").first().waitFor();
  await page.getByLabel("Name").fill("Fittings");
  await press(page, "Add group");
  await page.getByRole("link", { name: "Fittings" }).first().waitFor();

  await follow(page, "Add line");
  await page.getByLabel("Description").fill("Basin");
  await page.getByLabel("Unit cost").fill("dear");
  await page.getByLabel("Group").selectOption("Fittings");
  await press(page, "Add line");
  await page
    .getByText(/Enter the amount in AUD/)
    .first()
    .waitFor();
  expect(await page.getByLabel("Description").inputValue()).toBe("Basin");
  await page.getByLabel("Unit cost").fill("180");
  await press(page, "Add line");
  await page.waitForURL(`**${budget}`);
  expect(await csv()).toContain("Fittings,,Basin,1,each,180.00,0,,0,");

  await follow(page, "Open Grout, grey");
  await press(page, "Move up");
  await page.getByRole("button", { name: "Move down" }).waitFor();
  expect((await csv()).indexOf("Grout")).toBeLessThan((await csv()).indexOf("Tiles"));
  await press(page, "Remove line");
  await page.waitForURL(`**${budget}`);
  expect(await csv()).not.toContain("Grout");

  await follow(page, "Walls, and ceiling");
  await page.getByLabel("Name").fill("Walls");
  await press(page, "Rename");
  await follow(page, "Walls");
  await press(page, "Remove group");
  await page.waitForURL(`**${budget}`);
  expect(await page.getByRole("link", { name: "Walls" }).count()).toBe(0);

  await page.goto(`${budget}/views/new?from=profit`);
  await page.getByLabel("Markup").fill("");
  await page.getByLabel("Margin").fill("2");
  const name = `By margin ${process.pid}`;
  await page.getByLabel("Name of the view").fill(name);
  await press(page, "Save view");
  await page.waitForURL(`**${budget}?view=*`);
  const headings = await page.locator("thead th").allTextContents();
  expect(headings.filter((text) => ["Code", "Description", "Margin", "Markup"].includes(text))).toEqual([
    "Code",
    "Description",
    "Margin",
  ]);
  await page.goto(`${budget}/views/new`);
  await press(page, `Remove ${name}`);
  await page.getByText(name, { exact: true }).first().waitFor({ state: "detached" });

  const other = await openJob();
  await page.goto(`/jobs/${other.jobId}/budget/copy`);
  await page.getByLabel("Job").fill("Renew the bathroom");
  await press(page, "Search");
  await page.getByRole("radio").last().waitFor();
  expectCalm([manager]);
});

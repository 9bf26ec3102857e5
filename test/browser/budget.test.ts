import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { budgetFigure } from "./setup/budgets.ts";
import { expectCalm, seesSoon, seriousFaults, withoutReload } from "./setup/expecting.ts";
import { tabTo } from "./setup/keyboard.ts";
import { DESK, type Person, PHONE, person } from "./setup/people.ts";
import { giveWork, runAs } from "./setup/program.ts";
import { press } from "./setup/screens.ts";

const LINES = [
  ["a", "Bricks", 40_00],
  ["b", "Sand", 25_00],
  ["c", "Cement", 9_50],
] as const;

/** A job with a budget of three lines in one group, 74.50 in all. */
async function budgeted(): Promise<string> {
  const { jobId } = await giveWork();
  const changes = [
    { do: "add-group", id: "walls", name: "Walls" },
    ...LINES.map(([id, description, unitCostMinor]) => ({
      ...{ do: "add-item", id, groupId: "walls", after: "last" },
      fields: { description, unitCostMinor },
    })),
  ];
  await runAs("manager", "budget/edit", { jobId, changes });
  return jobId;
}

async function atBudget(role: "manager" | "otherManager", jobId: string): Promise<Person> {
  const someone = await person(role);
  await someone.to(`/jobs/${jobId}/budget`);
  await someone.page.locator("table[data-alive]").waitFor();
  return someone;
}

const cell = (page: Page, line: string, key: string) =>
  page.locator(`[data-row="${line}"] [data-key="${key}"]`);

const descriptions = (page: Page) =>
  page
    .locator('[data-row] [data-key="description"]')
    .evaluateAll((cells) => cells.map((each) => each.firstChild?.textContent ?? ""));

const soon = { timeout: 5_000 };

const isSaved = (page: Page) => page.locator(".budget-saving", { hasText: /^Saved$/ }).waitFor(soon);

const pasteInto = (page: Page, text: string) =>
  page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, text);

test("two managers write one budget: typed, pasted, undone and moved, each sees the other's", {
  timeout: 120_000,
}, async () => {
  const jobId = await budgeted();
  const [daniel, priya] = [await atBudget("manager", jobId), await atBudget("otherManager", jobId)];
  await daniel.page.getByLabel(/Here now: .*Priya Nair/).waitFor(soon);
  await withoutReload([daniel, priya], async () => {
    await cell(daniel.page, "a", "quantityMilli").click();
    await daniel.page.keyboard.type("10");
    await daniel.page.keyboard.press("Tab");
    await daniel.page.keyboard.press("Tab");
    await daniel.page.keyboard.type("50");
    await daniel.page.keyboard.press("Enter");
    await expect.poll(() => budgetFigure(priya.page, "Cost"), soon).toBe("$534.50");
    await seesSoon(cell(priya.page, "a", "unitCostMinor"), "Daniel Reyes · now");
    expect(await budgetFigure(daniel.page, "Cost")).toBe("$534.50");

    await cell(priya.page, "c", "description").click();
    await pasteInto(priya.page, "Lime\t4\tbag\t8.00\nTies\tmany\teach\t0.40\nMesh\t3\tm\t12");
    await expect
      .poll(() => descriptions(daniel.page), soon)
      .toEqual(["Bricks", "Sand", "Lime", "Ties", "Mesh"]);
    await seesSoon(priya.page.locator(".budget-told"), /1 cell could not be read.*Quantity in row 2/);
    await priya.page.keyboard.press("Control+z");
    await expect.poll(() => descriptions(daniel.page), soon).toEqual(["Bricks", "Sand", "Cement"]);
    await priya.page.keyboard.press("Control+Shift+Z");
    await expect.poll(() => descriptions(daniel.page), soon).toContain("Mesh");

    await cell(daniel.page, "a", "description").click();
    await daniel.page.keyboard.press("Alt+ArrowDown");
    await expect
      .poll(() => descriptions(priya.page), soon)
      .toEqual(["Sand", "Bricks", "Lime", "Ties", "Mesh"]);
    expect(await descriptions(daniel.page)).toEqual(["Sand", "Bricks", "Lime", "Ties", "Mesh"]);
  });
  for (const { page } of [daniel, priya]) await isSaved(page);
  await daniel.page.reload();
  expect(await descriptions(daniel.page)).toEqual(["Sand", "Bricks", "Lime", "Ties", "Mesh"]);
  expectCalm([daniel, priya]);
});

test("the same cell at once: one of them is told, and both see the same", { timeout: 90_000 }, async () => {
  const jobId = await budgeted();
  const both = [await atBudget("manager", jobId), await atBudget("otherManager", jobId)];
  const pages = both.map(({ page }) => page);
  for (const [index, page] of pages.entries()) {
    await cell(page, "b", "unitCostMinor").click();
    await page.keyboard.type(`${index + 1}11`);
  }
  await Promise.all(pages.map((page) => page.keyboard.press("Enter")));
  const tellings = () => Promise.all(pages.map((page) => page.locator(".budget-told").innerText()));
  await expect
    .poll(
      async () => (await tellings()).filter((words) => /Unit cost of Sand: Somebody else/.test(words)),
      soon,
    )
    .toHaveLength(1);
  const texts = await Promise.all(pages.map((page) => cell(page, "b", "priceMinor").innerText()));
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toMatch(/^[12]11\.00/);
  expectCalm(both);
});

test("what is typed without a connection is kept, said, and sent when it is back", {
  timeout: 90_000,
}, async () => {
  const jobId = await budgeted();
  const [daniel, priya] = [await atBudget("manager", jobId), await atBudget("otherManager", jobId)];
  await daniel.context.setOffline(true);
  await cell(daniel.page, "a", "description").click();
  await daniel.page.keyboard.type("Old bricks");
  await daniel.page.keyboard.press("Enter");
  await seesSoon(daniel.page, "Not saved yet, no connection");
  await cell(priya.page, "b", "description").click();
  await priya.page.keyboard.type("Washed sand");
  await priya.page.keyboard.press("Enter");
  await isSaved(priya.page);
  await daniel.context.setOffline(false);
  for (const { page } of [daniel, priya])
    await expect
      .poll(() => descriptions(page), { timeout: 20_000 })
      .toEqual(["Old bricks", "Washed sand", "Cement"]);
  await isSaved(daniel.page);
});

async function hasLeft(page: Person["page"]): Promise<boolean> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  return page.evaluate(() => !document.activeElement?.closest("table"));
}

test("by keyboard alone: in, a line, a cell that cannot be read, a group, and out again", {
  timeout: 90_000,
}, async () => {
  const jobId = await budgeted();
  const daniel = await atBudget("manager", jobId);
  const { page } = daniel;
  await tabTo(page, "Walls");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.type("Lintels");
  await page.keyboard.press("Tab");
  await page.keyboard.type("about six");
  await page.keyboard.press("Enter");
  await seesSoon(page.locator("[aria-invalid]"), /about six/);
  await seesSoon(page.locator("[aria-invalid]"), "Enter a quantity like 2.5");
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("6");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("[aria-invalid]").count()).toBe(0);
  await page.keyboard.press("Shift+F10");
  await page.getByRole("button", { name: /Move up/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Backspace");
  await expect.poll(() => descriptions(page), soon).toEqual(["Bricks", "Sand", "Cement"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => descriptions(page), soon).toEqual(["Bricks", "Sand", "Cement", "Lintels"]);
  // Undo brings the focus back to the row it brings back, a moment later
  await expect.poll(() => hasLeft(page), soon).toBe(true);
  await isSaved(page);
  expectCalm([daniel]);
});

test("it reads at a desk and on a phone, in light and in dark, and without script", {
  timeout: 90_000,
}, async () => {
  const jobId = await budgeted();
  const daniel = await atBudget("manager", jobId);
  const faults: string[] = [];
  for (const viewport of [DESK, PHONE])
    for (const colorScheme of ["light", "dark"] as const) {
      await daniel.page.setViewportSize(viewport);
      await daniel.page.emulateMedia({ colorScheme });
      faults.push(...(await seriousFaults(daniel.page)));
    }
  expect(faults).toEqual([]);

  const phone = await person("manager", { viewport: PHONE });
  await phone.to(`/jobs/${jobId}/budget`);
  await phone.page.getByRole("link", { name: "Open Sand" }).click();
  await phone.page.waitForURL(`**/jobs/${jobId}/budget/lines/b`);

  const plain = await person("manager", { javaScriptEnabled: false });
  await plain.page.goto(`/jobs/${jobId}/budget?view=profit`);
  expect(await budgetFigure(plain.page, "Cost")).toBe("$74.50");
  await plain.page.getByRole("columnheader", { name: "Margin" }).waitFor();
  expect(await cell(plain.page, "a", "costMinor").innerText()).toBe("40.00");
  await press(plain.page, /More about this budget/);
  expect(await seriousFaults(daniel.page)).toEqual([]);
  expectCalm([daniel, phone, plain]);
});

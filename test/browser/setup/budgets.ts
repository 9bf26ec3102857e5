import type { Page } from "playwright-core";
import { expect } from "vitest";
import { runAs } from "./program.ts";

let made = 0;

/** A job that nothing was done on yet, at a site of the demo's first customer. */
export async function openJob(title = "Renew the bathroom"): Promise<{ jobId: string; title: string }> {
  made += 1;
  const named = `${title} ${made} of row ${process.pid}`;
  const { jobId = "" } = await runAs("manager", "job/create", { title: named, siteId: "site0" });
  return { jobId, title: named };
}

const LINES = [
  { do: "add-group", id: "floor", name: "Floor" },
  { do: "add-group", id: "walls", name: "Walls, and ceiling" },
  {
    do: "add-item",
    id: "tiles",
    groupId: "floor",
    fields: { description: "Tiles", quantityMilli: 4_500, unit: "m²", unitCostMinor: 40_00, markupBp: 2_500 },
  },
  {
    do: "add-item",
    id: "grout",
    groupId: "floor",
    fields: {
      description: "Grout, grey",
      code: "09.2",
      unitCostMinor: 12_00,
      unitPriceMinor: 20_00,
      taxBp: 1_000,
    },
  },
  {
    do: "add-item",
    id: "saving",
    fields: { description: "Saving", unitCostMinor: -50_00, notes: 'Agreed "on site"\nwith Nora' },
  },
];

/** A job with a budget of three lines in two groups. */
export async function budgetedJob(): Promise<{ jobId: string; title: string }> {
  const job = await openJob();
  await runAs("manager", "budget/edit", { jobId: job.jobId, changes: LINES });
  return job;
}

/** A figure of the whole budget. */
export const budgetFigure = (page: Page, word: string): Promise<string> =>
  page.locator(".budget-totals > div").filter({ hasText: word }).locator("dd").first().innerText();

/** Waits until the whole budget says this, without anybody reloading the page. */
export const budgetFigureSoon = (page: Page, word: string, amount: string) =>
  expect
    .poll(() => budgetFigure(page, word), { timeout: 5_000, message: `${word} of the budget` })
    .toBe(amount);

/** The budget as its file has it, without the mark at its beginning. */
export const csvOf = (page: Page, jobId: string): Promise<string> =>
  page.evaluate(async (path) => (await fetch(path)).text(), `/jobs/${jobId}/budget.csv`);

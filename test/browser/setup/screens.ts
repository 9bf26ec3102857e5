import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** A card on the board, in the column it stands in now. */
export const cardIn = (page: Page, column: string, workOrderId: string): Locator =>
  page.getByRole("region", { name: column, exact: true }).locator(`[data-card="${workOrderId}"]`);

/** One figure of an order's strip, without its currency: "240.00". */
export async function figure(page: Page, word: string): Promise<string> {
  const cell = page
    .locator("dl.strip > div")
    .filter({ has: page.getByText(word, { exact: true }) })
    .first();
  return (await cell.locator("dd").innerText()).replace(/[^\d.,-]/g, "");
}

/** Waits until a figure of the strip says this, without anybody reloading the page. */
export const figureSoon = (page: Page, word: string, amount: string) =>
  expect.poll(() => figure(page, word), { timeout: 5_000, message: `${word} on ${page.url()}` }).toBe(amount);

export const press = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();
export const follow = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole("link", { name }).first().click();

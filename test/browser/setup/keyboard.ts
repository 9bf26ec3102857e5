import type { Page } from "playwright-core";
import { expect } from "vitest";

const MOST_TABS = 60;

/** Presses Tab until the field or button with this name has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement as
        | (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> })
        | null;
      return element?.labels?.[0]?.textContent ?? element?.ariaLabel ?? element?.textContent ?? "";
    });
    if (focused.trim().startsWith(name)) return;
  }
  expect.fail(`Tab never came to "${name}"`);
}

/** Types into the search field that has the focus and takes the first that is found, once it is about what was typed. */
export async function searchFor(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  const found = page.locator("[role=option]").first();
  await expect.poll(() => found.textContent(), { timeout: 10_000 }).toContain(text);
  await page.keyboard.press("Enter");
}

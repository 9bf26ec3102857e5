import type { Page } from "playwright-core";

/** The link in the newest mail to somebody, read in the local mailbox as they would look at it. */
export async function linkMailedTo(page: Page, address: string): Promise<string> {
  await page.goto("/mailbox");
  await page
    .getByRole("listitem")
    .filter({ hasText: `To ${address}` })
    .first()
    .getByRole("link")
    .click();
  const mail = page.frameLocator("iframe");
  return (await mail.getByRole("link").first().getAttribute("href")) ?? "";
}

import type { Page } from "playwright-core";

export const cover = (page: Page) => page.getByRole("textbox", { name: "Cover text" });
export const saved = (page: Page) => page.getByText("Saved", { exact: true }).waitFor();

/** Without the carets that stand in it. */
export const firstParagraph = (page: Page) =>
  cover(page)
    .locator("p")
    .first()
    .evaluate((paragraph) => {
      const copy = paragraph.cloneNode(true) as Element;
      for (const caret of copy.querySelectorAll(".draft-caret")) caret.remove();
      return copy.textContent;
    });

/** Puts the caret at one end of the text. */
export async function caretAt(page: Page, end: "Home" | "End") {
  await cover(page).click();
  await page.keyboard.press(`Control+${end}`);
}

import type { Page } from "playwright-core";
import { seesSoon } from "./expecting.ts";
import { follow, press } from "./screens.ts";

const beside = (page: Page, line: string) =>
  page.locator(".line-talk").filter({ hasText: new RegExp(`(question|answer) about ${line}`) });

/** The reader asks about a line, the office sees them type and answers beside it, and the reader sees the answer. */
export async function askAndAnswer(reader: Page, office: Page, line: string): Promise<void> {
  await follow(reader, `Ask about this: ${line}`);
  await reader.getByLabel(`Your question about ${line}`).pressSequentially("How wide is it?", { delay: 20 });
  await seesSoon(office, /Nora .*typing/);
  await press(beside(reader, line), "Send");
  await seesSoon(office.locator(".line-talk"), "How wide is it?");
  await follow(office.locator(".line-talk"), `Answer: ${line}`);
  await office.getByLabel(`Your answer about ${line}`).fill("60 cm");
  await press(beside(office, line), "Send");
  await seesSoon(reader.locator(".line-talk"), "60 cm");
}

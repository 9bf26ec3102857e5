import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Role } from "./setup/cookies.ts";
import { expectCalm, seriousFaults } from "./setup/expecting.ts";
import { DESK, PHONE, person } from "./setup/people.ts";
import { addressOf, patternsOf } from "./setup/places.ts";

/** Words that only a mistake puts on a page. */
const SLIPS = /\bundefined\b|\bNaN\b|\[object |\bInvalid Date\b|\b\d{4}-\d\d-\d\d(T[\d:.]+Z?)?\b/;

/** Looks at a page in both widths and both lights, and says what is wrong with it. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const viewport of [DESK, PHONE])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      faults.push(...(await seriousFaults(page)).map((fault) => `${viewport.width} ${colorScheme}: ${fault}`));
    }
  const { text, tooWide } = await page.evaluate(() => ({
    text: document.body.innerText,
    tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  const slip = SLIPS.exec(text);
  if (slip) faults.push(`says ${slip[0]}`);
  if (tooWide > 0) faults.push(`${tooWide} px too wide at ${PHONE.width}`);
  return faults;
}

const hrefsIn = (page: Page) =>
  page.evaluate(() => Array.from(document.querySelectorAll("a[href^='/']"), (link) => new URL((link as HTMLAnchorElement).href).pathname));

const ROLES: (Role | null)[] = [null, "admin", "lead", "technician", "customer"];

describe.each(ROLES.map((role) => ({ role, who: role ?? "nobody" })))("every page of $who", ({ role }) => {
  test("in both widths and both lights: nothing serious, no error, no overflow, no slip", { timeout: 400_000 }, async () => {
    const visitor = await person(role);
    const { page } = visitor;
    const linked: string[] = [];
    const wrong: string[] = [];
    const unseen: string[] = [];
    for (const pattern of patternsOf(role)) {
      const address = addressOf(pattern, linked, role === null);
      if (!address) {
        unseen.push(pattern);
        continue;
      }
      await visitor.to(address);
      linked.push(address, ...(await hrefsIn(page)));
      wrong.push(...(await faultsOf(page)).map((fault) => `${address} ${fault}`));
    }
    expect(wrong).toEqual([]);
    expect(unseen).toEqual([]);
    expectCalm([visitor]);
  });
});

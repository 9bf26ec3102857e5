import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Person } from "./people.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** What axe finds serious or critical in the page as it stands; of these rules alone, where any are named. */
export async function seriousFaults(page: Page, ...rules: string[]): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    // A colour half way between two is nobody's choice; what turns for ever, or is not drawn, never ends.
    const still = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await Promise.race([still, new Promise((resolve) => setTimeout(resolve, 2_000))]);
    const runOnly = only.length > 0 ? { runOnly: { type: "rule", values: only } } : {};
    const { violations } = await axe.run({ resultTypes: ["violations"], ...runOnly });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
  }, rules);
}

/** How long a change may take from one screen to the others. */
const SOON = 5_000;

/** Waits until something is on the page without anybody reloading it. */
export const seesSoon = (where: Page | Locator, text: string | RegExp) =>
  where.getByText(text).first().waitFor({ timeout: SOON });

/** Runs a part of a journey through which none of these people's pages may be loaded anew. */
export async function withoutReload(people: readonly Person[], part: () => Promise<void>): Promise<void> {
  const before = people.map(({ loads }) => loads());
  await part();
  expect(
    people.map(({ loads }) => loads()),
    "documents loaded",
  ).toEqual(before);
}

/** Ends a journey: nothing was complained about in any of these browsers. */
export const expectCalm = (people: readonly Person[]) =>
  expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);

/** Opens a page without its script and with it, and expects whatever is read or pressed in the same places. */
export async function expectStill(one: Person, path: string): Promise<void> {
  await one.page.route(/\.js$/, (asked) => asked.abort());
  await one.page.goto(path);
  const before = await places(one.page);
  await one.page.unrouteAll();
  one.complaints.length = 0;
  await one.to(path);
  expect(await places(one.page)).toEqual(before);
}

const places = (page: Page) =>
  page.locator("main :is(h2, label, legend, button, .field-label)").evaluateAll(async (all) => {
    await document.fonts.ready;
    return all
      .filter((one) => one.checkVisibility())
      .map((one) => [one.textContent, Math.round(one.getBoundingClientRect().y + scrollY)]);
  });

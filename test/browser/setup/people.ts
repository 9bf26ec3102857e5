import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { PASSWORD } from "../../../scripts/seed/demo-people.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 375, height: 812 };

const opened: BrowserContext[] = [];
let shared: Awaited<ReturnType<typeof chromium.connect>>;

beforeAll(async () => {
  shared = await chromium.connect(inject("browserEndpoint"));
});

afterAll(async () => {
  await Promise.all(opened.splice(0).map((context) => context.close()));
  await shared.close();
});

export interface Person {
  page: Page;
  /** Console errors and uncaught exceptions of this browser so far; a journey ends by expecting none. */
  complaints: string[];
  to(path: string): Promise<void>;
}

interface Looks {
  viewport?: typeof DESK;
  dark?: boolean;
  javaScriptEnabled?: boolean;
}

/** A browser of its own, signed in by the form as people do. `null` stays signed out. */
export async function person(email: string | null, { viewport = DESK, dark = false, ...rest }: Looks = {}): Promise<Person> {
  const url = inject("url");
  const context = await shared.newContext({
    baseURL: url,
    viewport,
    colorScheme: dark ? "dark" : "light",
    ...rest,
    ...(viewport === PHONE && { hasTouch: true, isMobile: true }),
  });
  opened.push(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  if (email) {
    await page.goto("/sign-in");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL((at) => at.pathname !== "/sign-in");
  }
  return { page, complaints, to: async (path) => void (await page.goto(path)) };
}

/** Nothing serious or critical by axe, in the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
  });
  expect(found).toEqual([]);
}

/** Waits until something is on the page without anybody reloading it. */
export const seesSoon = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 5_000 });

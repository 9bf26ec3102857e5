import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { COOKIE, type Role } from "./cookies.ts";

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 375, height: 812 };

const opened: BrowserContext[] = [];
let shared: Awaited<ReturnType<typeof chromium.connect>>;

beforeAll(async () => {
  shared = await chromium.connect(inject("browserEndpoint"));
});

/** What every browser showed when a test failed. */
const PICTURES = join(tmpdir(), "jobroom-failures");

afterEach(async ({ task }) => {
  const contexts = opened.splice(0);
  if (task.result?.state === "fail") {
    mkdirSync(PICTURES, { recursive: true });
    const name = task.name.replace(/\W+/g, "-").slice(0, 60);
    const pages = contexts.flatMap((context) => context.pages());
    const taken = pages.map((page, index) =>
      page.screenshot({ path: join(PICTURES, `${name}-${index}.png`), fullPage: true, timeout: 5_000 }),
    );
    await Promise.allSettled(taken);
    console.error(`Pictures of ${pages.map((page) => page.url()).join(" and ")} are in ${PICTURES}`);
  }
  await Promise.all(contexts.map((context) => context.close()));
});

afterAll(async () => {
  await shared.close();
});

export interface Person {
  page: Page;
  context: BrowserContext;
  /** Console errors and uncaught exceptions of this browser so far; a journey ends by expecting none. */
  complaints: string[];
  /** Documents loaded so far: stands still while a page changes by itself. */
  loads(): number;
  /** Opens one more tab of the same browser. */
  tab(path: string): Promise<Page>;
  to(path: string): Promise<void>;
}

interface Looks {
  viewport?: typeof DESK;
  dark?: boolean;
  javaScriptEnabled?: boolean;
  /** Another server than the shared one; nobody is signed in there. */
  url?: string;
}

// What Chromium prints for a form that was refused with its reasons: nothing went wrong.
const REFUSED = /status of (400|409) /;

/** Waits until React has taken over what the server drew: a key pressed before that could still be undone. */
export const untilAlive = (page: Page) =>
  page.waitForFunction(
    () =>
      Object.keys(document.body).some((key) => key.startsWith("__reactFiber")) &&
      document.readyState === "complete",
  );

/** A browser of its own, signed in as one of the demo's people. `null` stays signed out. */
export async function person(role: Role | null, looks: Looks = {}): Promise<Person> {
  const { viewport = DESK, dark = false, url = inject("url"), javaScriptEnabled = true } = looks;
  const onPhone = viewport === PHONE;
  const context = await shared.newContext({
    baseURL: url,
    viewport,
    javaScriptEnabled,
    colorScheme: dark ? "dark" : "light",
    hasTouch: onPhone,
    isMobile: onPhone,
  });
  opened.push(context);
  context.setDefaultTimeout(15_000);
  if (role)
    await context.addCookies([
      {
        name: COOKIE,
        value: inject("cookies")[role],
        domain: "localhost",
        path: "/",
        secure: true,
        httpOnly: true,
        sameSite: "Lax",
      },
    ]);
  const complaints: string[] = [];
  let loads = 0;
  context.on("page", (page) => page.on("domcontentloaded", () => (loads += 1)));
  context.on("console", (message) => {
    if (message.type() === "error" && !REFUSED.test(message.text()))
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  const page = await context.newPage();
  return {
    page,
    context,
    complaints,
    loads: () => loads,
    async tab(path) {
      const another = await context.newPage();
      await another.goto(path);
      if (javaScriptEnabled) await untilAlive(another);
      return another;
    },
    async to(path) {
      await page.goto(path);
      if (javaScriptEnabled) await untilAlive(page);
    },
  };
}

// Takes the README's pictures again: a fresh demo organisation, served and photographed.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "./build.ts";
import { chromiumOptions } from "./chromium.ts";
import { openRecords } from "./records.ts";
import { localSecrets } from "./secrets.ts";
import { type Demo, seedDemo } from "./seed/demo.ts";
import { serveBuild } from "./serve.ts";

const pictures = fileURLToPath(new URL("../docs/pictures", import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), "jobroom-pictures-"));
const port = Number(process.env.PORT ?? 8788);
const url = `http://localhost:${port}`;

async function signedIn(
  browser: Browser,
  who: Demo["people"][number] | undefined,
  phone = false,
): Promise<Page> {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    isMobile: phone,
    deviceScaleFactor: phone ? 2 : 1,
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(who?.email ?? "");
  await page.getByLabel("Password").fill(who?.password ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((at) => at.pathname !== "/sign-in");
  return page;
}

async function take(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  console.log(`${name}.png`);
}

build();
mkdirSync(pictures, { recursive: true });
const records = await openRecords(dataDir);
const { people } = await seedDemo(records, url);
const first = (sql: string) => records.database.prepare(sql).first<string>("id");
const jobId = await first(
  "select job_id as id from work_order where state = 'completed' and invoice_state = 'submitted' order by number limit 1",
);
const claimId = await first("select id from claim where state = 'submitted' order by net_minor desc limit 1");
const workOrderId = await first(
  "select id from work_order where contractor_id = 'brightline' and state in ('in_progress', 'scheduled') order by number limit 1",
);
await records.close();
const server = await serveBuild({
  port,
  dataDir,
  cron: false,
  bindings: { ...localSecrets(dataDir), APP_URL: url },
});
const browser = await chromium.launch(await chromiumOptions());
try {
  const [, manager, lead] = people;
  const desk = await signedIn(browser, manager);
  await take(desk, "/board", "board");
  await take(desk, `/jobs/${jobId}`, "job");
  await take(desk, `/invoices/${claimId}`, "invoice");
  await take(await signedIn(browser, lead, true), `/work/${workOrderId}`, "phone");
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { openRecords } from "../../scripts/records.ts";
import { localSecrets } from "../../scripts/secrets.ts";
import { serveBuild } from "../../scripts/serve.ts";
import { expectCalm, seriousFaults, withoutReload } from "./setup/expecting.ts";
import { freePort } from "./setup/free-port.ts";
import { PHONE, person } from "./setup/people.ts";
import { giveWork } from "./setup/program.ts";

test("cards that arrive above the view are announced, not pushed in", async () => {
  const manager = await person("manager", { viewport: { width: 1280, height: 480 } });
  const { page } = manager;
  await manager.to("/board");
  const column = page.getByRole("region", { name: "Assigned", exact: true });
  const list = column.locator("[data-scroller]");
  for (const _ of [1, 2, 3, 4]) {
    const { workOrderId } = await giveWork();
    await column.locator(`[data-card="${workOrderId}"]`).waitFor();
  }
  await expect.poll(() => list.evaluate((box) => box.scrollHeight > box.clientHeight + 40)).toBe(true);
  await list.evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
  const before = await column.locator("[data-card]").first().getAttribute("data-card");
  await withoutReload([manager], async () => {
    const { workOrderId } = await giveWork();
    const pill = column.getByRole("button", { name: "1 new" });
    await pill.waitFor();
    expect(await column.locator("[data-card]").first().getAttribute("data-card")).toBe(before);
    await pill.click();
    await column.locator(`[data-card="${workOrderId}"]`).waitFor();
    await pill.waitFor({ state: "detached" });
  });
  expectCalm([manager]);
});

test("a page without a connection says since when, and stops saying so when it is back", async () => {
  const lead = await person("lead", { viewport: PHONE });
  const socket = lead.page.waitForEvent("websocket");
  await lead.to("/work");
  // The last of what a room says to one who has just come
  await (await socket).waitForEvent("framereceived", ({ payload }) => String(payload).includes('"here"'));
  const bar = lead.page.getByRole("status").filter({ hasText: "last heard at" });
  await withoutReload([lead], async () => {
    await lead.context.setOffline(true);
    await bar.waitFor();
    expect(await bar.innerText()).toMatch(
      /^No connection, last heard at \d?\d[:.]\d\d.*What you typed stays\.$/,
    );
    await lead.context.setOffline(false);
    await bar.waitFor({ state: "detached", timeout: 20_000 });
  });
});

test("an expired link says so, shows only part of the address, and mails a fresh one", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "jobroom-expired-"));
  cpSync(inject("seededDir"), dataDir, { recursive: true });
  const records = await openRecords(dataDir);
  await records.database.prepare("update portal_link set expires_at = 1").run();
  await records.close();
  const port = await freePort();
  const bindings = { ...localSecrets(dataDir), APP_URL: `http://localhost:${port}` };
  const server = await serveBuild({ port, dataDir, cron: false, bindings, silent: true });
  onTestFinished(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const customer = await person(null, { viewport: PHONE, url: server.url });
  const { page } = customer;
  await customer.to(new URL(inject("portalLink")).pathname);
  await page.getByRole("heading", { name: "This link has expired" }).waitFor();
  expect(await page.getByRole("main").innerText()).toMatch(/mail a fresh one to \w{1,2}…@/);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Mail me a fresh link" }).click();
  await page.getByText(/mail/i).first().waitFor();
  await page.getByRole("heading", { name: "This link has expired" }).waitFor({ state: "detached" });
  expectCalm([customer]);
});

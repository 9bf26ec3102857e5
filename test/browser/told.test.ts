import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { openRecords } from "../../scripts/records.ts";
import { localSecrets } from "../../scripts/secrets.ts";
import { serveBuild } from "../../scripts/serve.ts";
import { expectCalm, seesSoon, seriousFaults, withoutReload } from "./setup/expecting.ts";
import { freePort } from "./setup/free-port.ts";
import { type Person, PHONE, person } from "./setup/people.ts";
import { giveWork } from "./setup/program.ts";
import { sentProposal } from "./setup/proposals.ts";

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

test("what becomes of a document is told above the board without moving a card, and put away", async () => {
  const documents = [await sentProposal(), await sentProposal()];
  const board = [await person("manager"), await person("manager", { viewport: PHONE })];
  for (const one of board) await openedLive(one, "/board");
  const places = () =>
    Promise.all(board.map(({ page }) => page.locator("[data-card]").first().boundingBox()));
  const before = await places();
  const customer = await person("customer", { viewport: PHONE });
  await withoutReload(board, async () => {
    for (const { documentId, number } of documents) {
      await customer.to(`/portal/documents/${documentId}`);
      for (const { page } of board) await seesSoon(page.locator(".document-news"), number);
    }
    for (const { page } of board) {
      await seesSoon(page.locator(".document-news"), "1 more");
      expect(await seriousFaults(page)).toEqual([]);
    }
    expect(await places()).toEqual(before);
    for (const { page } of board) {
      await page.getByRole("button", { name: "Put away" }).click();
      expect(await page.locator(".document-news").innerText()).toBe("");
    }
  });
  expectCalm([...board, customer]);
});

/** Opens a page, and waits for the last of what a room says to one who has just come. */
async function openedLive(one: Person, path: string): Promise<void> {
  const heard = one.page
    .waitForEvent("websocket")
    .then((socket) => socket.waitForEvent("framereceived", ({ payload }) => `${payload}`.includes('"here"')));
  await one.to(path);
  await heard;
}

test("a page without a connection says since when, and stops saying so when it is back", async () => {
  const lead = await person("lead", { viewport: PHONE });
  await openedLive(lead, "/work");
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

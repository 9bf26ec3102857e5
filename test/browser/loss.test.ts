import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, onTestFinished, test } from "vitest";
import { startServer } from "../faults/server.ts";
import { EMAILS } from "./setup/cookies.ts";
import { seesSoon, withoutReload } from "./setup/expecting.ts";
import { freePort } from "./setup/free-port.ts";
import { type Person, person } from "./setup/people.ts";
import { giveWork, runAs } from "./setup/program.ts";
import { press } from "./setup/screens.ts";
import { signIn } from "./setup/sign-in.ts";

const times = (page: Page, text: string) => page.getByRole("main").getByText(text, { exact: true }).count();

async function say(page: Page, text: string) {
  await page.locator(".composer").getByLabel("Comment").fill(text);
  await press(page, /^Send to/);
  await seesSoon(page, text);
}

test("a dropped network: the page says so, catches up with no gap and no repeat", {
  timeout: 120_000,
}, async () => {
  const work = await giveWork();
  const watcher = await person("admin");
  const { page, context } = watcher;
  await watcher.to(`/jobs/${work.jobId}`);
  const tell = (body: string) => runAs("manager", "comment/add", { jobId: work.jobId, body });
  await tell("before the drop");
  await seesSoon(page, "before the drop");
  await withoutReload([watcher], async () => {
    await context.setOffline(true);
    await page.locator(".offline-bar").first().waitFor({ timeout: 20_000 });
    for (const number of [1, 2, 3, 4, 5]) await tell(`said meanwhile ${number}`);
    await context.setOffline(false);
    await page.getByText("said meanwhile 5").waitFor({ timeout: 20_000 });
    await page.locator(".offline-bar").first().waitFor({ state: "detached", timeout: 20_000 });
  });
  for (const text of ["before the drop", ...[1, 2, 3, 4, 5].map((number) => `said meanwhile ${number}`)])
    expect([text, await times(page, text)]).toEqual([text, 1]);
});

async function ownDemo() {
  const dataDir = mkdtempSync(join(tmpdir(), "jobroom-killed-"));
  cpSync(inject("seededDir"), dataDir, { recursive: true });
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return { dataDir, port: await freePort() };
}

test("a server killed under open pages: they catch up when it is back", { timeout: 180_000 }, async () => {
  const { dataDir, port } = await ownDemo();
  let server = await startServer(dataDir, port);
  onTestFinished(() => server.kill().catch(() => undefined));
  const [writer, watcher]: Person[] = [
    await person(null, { url: server.url }),
    await person(null, { url: server.url }),
  ];
  if (!writer || !watcher) throw new Error("two people");
  await signIn(writer, EMAILS.manager);
  await signIn(watcher, EMAILS.admin);
  await writer.to("/board");
  const job = await writer.page.evaluate(
    async () =>
      ((await (await fetch("/api/v1/jobs?limit=1")).json()) as { items: { id: string }[] }).items[0]?.id,
  );
  for (const { to } of [writer, watcher]) await to(`/jobs/${job}`);
  await say(writer.page, "before the kill");
  await seesSoon(watcher.page, "before the kill");
  await withoutReload([watcher], async () => {
    await server.kill();
    await watcher.page.locator(".offline-bar").first().waitFor({ timeout: 20_000 });
    server = await startServer(dataDir, port);
    await writer.page.reload();
    await say(writer.page, "after the kill");
    await watcher.page.getByText("after the kill").waitFor({ timeout: 30_000 });
  });
  for (const text of ["before the kill", "after the kill"])
    expect([text, await times(watcher.page, text)]).toEqual([text, 1]);
});

test("somebody suspended is out within a second", { timeout: 60_000 }, async () => {
  const work = await giveWork({ contractorId: "clearwater" });
  const lead = await person("otherLead");
  const { page } = lead;
  const closed = new Promise<number>((resolve) =>
    page.on("websocket", (socket) => socket.on("close", () => resolve(Date.now()))),
  );
  const open = page.waitForEvent("websocket");
  await lead.to(`/work/${work.workOrderId}`);
  await (await open).waitForEvent("framereceived");
  const began = Date.now();
  await runAs("admin", "person/suspend", { personId: "clearwater-1" });
  expect((await closed) - began).toBeLessThan(1_500);
  await seesSoon(page, /no longer have access/i);
  await page.getByRole("link", { name: "Invoices" }).first().click();
  await page.waitForURL("**/sign-in**");
  await runAs("admin", "person/reinstate", { personId: "clearwater-1" });
});

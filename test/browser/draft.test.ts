import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page, WebSocketRoute } from "playwright-core";
import { expect, inject, onTestFinished, test } from "vitest";
import { startServer } from "../faults/server.ts";
import { EMAILS } from "./setup/cookies.ts";
import { caretAt, cover, firstParagraph, saved } from "./setup/drafting.ts";
import { expectCalm, seriousFaults, withoutReload } from "./setup/expecting.ts";
import { freePort } from "./setup/free-port.ts";
import { type Person, PHONE, person } from "./setup/people.ts";
import { runAs } from "./setup/program.ts";
import { writtenProposal } from "./setup/proposals.ts";
import { press } from "./setup/screens.ts";
import { signIn } from "./setup/sign-in.ts";

const lines = (page: Page) => page.getByRole("textbox", { name: /^Description of line/ });
const soon = (read: () => Promise<unknown>, wanted: unknown) =>
  expect.poll(read, { timeout: 10_000 }).toEqual(wanted);
const linesOf = (page: Page) =>
  lines(page).evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));

/** A network that can be cut for drafts alone: what a browser emulates leaves open sockets open. */
async function cuttable({ page }: Person) {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket(/\/live\/drafts\//, (socket) => {
    if (isCut) return void socket.close({ code: 3000 });
    open.add(socket);
    socket.connectToServer();
  });
  return {
    cut() {
      isCut = true;
      for (const socket of open) void socket.close({ code: 3000 });
      open.clear();
    },
    mend() {
      isCut = false;
    },
  };
}

async function sitDown(documentId: string): Promise<[Person, Person]> {
  const both: [Person, Person] = [await person("manager"), await person("admin")];
  for (const { to, page } of both) {
    await to(`/documents/${documentId}/draft`);
    await cover(page).waitFor();
    await saved(page);
  }
  return both;
}

test("two write in one paragraph and move one line, each with their name, and nothing is lost", async () => {
  const { documentId } = await writtenProposal();
  const both = await sitDown(documentId);
  const [{ page: daniel }, { page: grace }] = both;
  await withoutReload(both, async () => {
    await caretAt(daniel, "Home");
    await caretAt(grace, "End");
    await daniel.locator(".draft-caret-name").getByText("Grace Okafor").waitFor();
    await Promise.all([
      daniel.keyboard.type("Dear Nora, ", { delay: 15 }),
      grace.keyboard.type(" Call us any day.", { delay: 15 }),
    ]);
    const words = "Dear Nora, Thank you for having us look at it. Call us any day.";
    for (const page of [daniel, grace]) await soon(() => firstParagraph(page), words);
    const byButton = async (page: Page, way: string) => {
      await page.locator(".draft-more > summary").nth(1).click();
      await page.getByRole("button", { name: way }).filter({ visible: true }).click();
    };
    const byKey = (page: Page) => lines(page).nth(1).press("Alt+ArrowDown");
    await Promise.all([byButton(daniel, "Move up"), byKey(grace)]);
    await Promise.all([saved(daniel), saved(grace)]);
    await soon(async () => (await linesOf(daniel)).join() === (await linesOf(grace)).join(), true);
    expect((await linesOf(daniel)).sort()).toEqual([
      "Basin with mixer tap",
      "Heated mirror",
      "Quiet fan",
      "Standard fan",
    ]);
  });
  expect(await seriousFaults(daniel)).toEqual([]);
  expectCalm(both);
});

test("one who writes without a network sees that it is not saved, and all of it is there afterwards", async () => {
  const { documentId } = await writtenProposal();
  const both = await sitDown(documentId);
  const [daniel, grace] = both;
  const network = await cuttable(daniel);
  await daniel.page.reload();
  await saved(daniel.page);
  network.cut();
  await caretAt(daniel.page, "End");
  await daniel.page.keyboard.type(" Written in the van.");
  await daniel.page.getByText("Not saved yet").waitFor();
  await daniel.page.route("**/draft/items*", (route) => route.abort());
  await press(daniel.page, "Add from the budget");
  await daniel.page.getByText("could not be fetched").waitFor();
  await press(daniel.page, "Cancel");
  await caretAt(grace.page, "Home");
  await grace.page.keyboard.type("Written at the desk. ");
  await saved(grace.page);
  network.mend();
  await saved(daniel.page);
  for (const { page } of both)
    for (const words of ["Written in the van.", "Written at the desk."])
      await cover(page).getByText(words).waitFor();
});

test("what was not saved when the tab was loaded again is still there, and leaving is warned of", async () => {
  const { documentId } = await writtenProposal();
  const [daniel, grace] = await sitDown(documentId);
  const { page } = daniel;
  const network = await cuttable(daniel);
  await page.reload();
  await saved(page);
  network.cut();
  await caretAt(page, "End");
  await page.keyboard.type(" Half a thought");
  await page.getByText("Not saved yet").waitFor();
  const warned = page.waitForEvent("dialog");
  const again = page.reload();
  await (await warned).accept();
  await again;
  await page.getByText("Half a thought").waitFor();
  network.mend();
  await cover(grace.page).getByText("Half a thought").waitFor();
});

test("sending freezes it for everybody, and brings them to the document", async () => {
  const { documentId, number } = await writtenProposal();
  const both = await sitDown(documentId);
  await caretAt(both[0].page, "End");
  await both[0].page.keyboard.type(" The last word.");
  await saved(both[0].page);
  await runAs("manager", "document/send", { documentId });
  for (const { page } of both) {
    await page.waitForURL(`**/documents/${documentId}`);
    await page.getByText("The last word.").waitFor();
    await page.getByText(number).first().waitFor();
  }
});

test("its history names who wrote, shows what stood then and goes back to it", async () => {
  const { documentId } = await writtenProposal();
  const [{ page: daniel }, { page: grace }] = await sitDown(documentId);
  await caretAt(grace, "End");
  await grace.keyboard.type(" Regretted.");
  await saved(grace);
  await press(daniel, "History");
  await daniel.locator(".draft-history li").filter({ hasText: "Grace Okafor" }).first().waitFor();
  await daniel
    .locator(".draft-history li")
    .filter({ hasText: "Begun" })
    .getByRole("button", { name: "Look" })
    .click();
  await press(daniel, "Go back to this");
  await soon(() => cover(grace).getByText("Regretted.").count(), 0);
  await press(daniel, "Undo");
  await cover(grace).getByText("Regretted.").waitFor();
});

test("it is written on a phone", async () => {
  const { documentId } = await writtenProposal();
  const { page, to } = await person("manager", { viewport: PHONE });
  await to(`/documents/${documentId}/draft`);
  await cover(page).waitFor();
  await page.getByLabel("Price of line 1").fill("425.50");
  await page.getByRole("definition").filter({ hasText: "798.05" }).waitFor();
  await saved(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  expect(await seriousFaults(page)).toEqual([]);
});

test("a server killed while two write loses nothing of what either was told is saved", {
  timeout: 240_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "jobroom-draft-"));
  cpSync(inject("seededDir"), dataDir, { recursive: true });
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const port = await freePort();
  let server = await startServer(dataDir, port);
  onTestFinished(() => server.kill().catch(() => undefined));
  const both = [await person(null, { url: server.url }), await person(null, { url: server.url })] as const;
  await signIn(both[0], EMAILS.manager);
  await signIn(both[1], EMAILS.admin);
  await both[0].to("/board");
  const documentId = await both[0].page.evaluate(async () => {
    const jobs = (await (await fetch("/api/v1/jobs?limit=1")).json()) as { items: { id: string }[] };
    const answer = await fetch("/api/v1/document/create", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ jobId: jobs.items[0]?.id, kind: "estimate" }),
    });
    return ((await answer.json()) as { result: { documentId: string } }).result.documentId;
  });
  for (const { to, page } of both) {
    await to(`/documents/${documentId}/draft`);
    await cover(page).waitFor();
  }
  const [{ page: daniel }, { page: grace }] = both;
  for (const [page, words] of [
    [daniel, "Before the kill. "],
    [grace, "Told as saved. "],
  ] as const) {
    await caretAt(page, "Home");
    await page.keyboard.type(words);
    await saved(page);
  }
  await server.kill();
  await caretAt(daniel, "Home");
  await daniel.keyboard.type("While it was gone. ");
  await daniel.getByText("Not saved yet").waitFor();
  server = await startServer(dataDir, port);
  await saved(daniel);
  const all = ["Before the kill.", "Told as saved.", "While it was gone."];
  for (const words of all) await cover(grace).getByText(words).waitFor({ timeout: 20_000 });
  await grace.goto(`/documents/${documentId}`);
  await expect
    .poll(
      async () => {
        await grace.reload();
        return (await grace.locator(".doc").innerText()).includes("While it was gone.");
      },
      { timeout: 20_000 },
    )
    .toBe(true);
});

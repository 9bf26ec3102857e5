import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { verifyFile } from "../../domain/proof/verify.ts";
import { expectCalm, expectStill, seesSoon, seriousFaults } from "./setup/expecting.ts";
import { tabTo } from "./setup/keyboard.ts";
import { PHONE, person, untilAlive } from "./setup/people.ts";
import { runAs } from "./setup/program.ts";
import { follow, press } from "./setup/screens.ts";
import { codeMailed, comeToSign, draftToSign, openToSign, proposalToSign } from "./setup/signing.ts";

/** The sealed copy, once it is made: the page of a signed document offers it. */
async function sealedCopy(page: Page, documentId: string): Promise<Uint8Array> {
  const copy = page.getByRole("link", { name: "Download the signed PDF" });
  await expect
    .poll(
      async () => {
        await page.goto(`/portal/documents/${documentId}/sign/done`);
        return copy.count();
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe(1);
  const answer = await page.request.get((await copy.getAttribute("href")) ?? "");
  return new Uint8Array(await answer.body());
}

function expectValidToPoppler(pdf: Uint8Array): void {
  const file = join(mkdtempSync(join(tmpdir(), "jobroom-signed-")), "signed.pdf");
  writeFileSync(file, pdf);
  const { error, stdout } = spawnSync("pdfsig", ["-nocert", file], { encoding: "utf8" });
  if (error) console.warn("pdfsig is not installed: only our own verifier looked at the seal");
  if (error) return;
  expect(stdout).toContain("Signature is Valid");
  expect(stdout).toContain("Total document signed");
}

test("on a phone: read, agree, enter the mailed code, type a name; back and a second tab sign nothing twice", {
  timeout: 120_000,
}, async () => {
  const { documentId, number } = await proposalToSign();
  const customer = await person(null, { viewport: PHONE });
  const { page } = customer;
  await openToSign(page);
  expect(await seriousFaults(page)).toEqual([]);
  await follow(page, "I have read it");
  await page.getByRole("heading", { name: "Agree to sign electronically" }).waitFor();
  expect(await page.getByLabel("I agree to sign electronically").isChecked()).toBe(false);
  expect(await seriousFaults(page)).toEqual([]);
  await press(page, "Go on");
  await seesSoon(page, /Tick the box/);
  await page.getByLabel("I agree to sign electronically").check();
  await press(page, "Go on");
  await press(page, "Mail me the code");
  await page.getByLabel("Code from the mail").fill("000000");
  const code = await codeMailed(page);
  if (code !== "000000") {
    await press(page, "Go on");
    await seesSoon(page, /not the code we mailed/);
  }
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByLabel("Code from the mail").fill(code);
  await press(page, "Go on");
  await page.waitForURL("**/sign/name");
  expect(await page.getByLabel("Your full name").inputValue()).toBe("Dr Samir Patel");
  expect(await seriousFaults(page)).toEqual([]);
  const second = await customer.tab(`/portal/documents/${documentId}/sign/name`);
  for (const tab of [page, second]) {
    const authority = tab.getByLabel(/^I may sign for/);
    if (await authority.count()) await authority.check();
    await press(tab, /^Sign$/);
    await tab.getByRole("heading", { name: "Signed" }).waitFor();
  }
  await page.goBack();
  await page.getByRole("heading", { name: "Signed" }).waitFor();
  const pdf = await sealedCopy(page, documentId);
  expect(await seriousFaults(page)).toEqual([]);
  const verdict = await verifyFile(pdf);
  expect(verdict.checks.filter(({ holds }) => !holds)).toEqual([]);
  expect(verdict.facts?.evidence.document.number).toBe(number);
  expect(verdict.facts?.evidence.signers).toHaveLength(1);
  expectValidToPoppler(pdf);
  expectCalm([customer]);
});

test("at a desk: draw the signature, and staff see it signed", { timeout: 120_000 }, async () => {
  const { documentId } = await proposalToSign();
  const customer = await person(null);
  const manager = await person("manager");
  await manager.to(`/documents/${documentId}`);
  const { page } = customer;
  await openToSign(page);
  await press(page, "Show it here");
  await page.locator("iframe").waitFor();
  await comeToSign(page);
  await page.getByLabel("Draw it").check();
  const box = await page.locator("canvas").boundingBox();
  if (!box) throw new Error("There is nothing to draw on");
  await page.mouse.move(box.x + 20, box.y + 60);
  await page.mouse.down();
  for (let x = 20; x < 220; x += 20) await page.mouse.move(box.x + x, box.y + 60 + (x % 40));
  await page.mouse.up();
  expect(await seriousFaults(page)).toEqual([]);
  const authority = page.getByLabel(/^I may sign for/);
  if (await authority.count()) await authority.check();
  await press(page, /^Sign$/);
  await page.getByRole("heading", { name: "Signed" }).waitFor();
  await seesSoon(manager.page, /signed proposal/);
  const { facts } = await verifyFile(await sealedCopy(page, documentId));
  expect(facts?.evidence.signers[0]?.how).toBe("drawn");
  expectCalm([customer, manager]);
});

test("before its script comes: nothing moves, and what was chosen counts", { timeout: 120_000 }, async () => {
  await proposalToSign();
  const customer = await person(null, { viewport: PHONE });
  const { page } = customer;
  await openToSign(page);
  await comeToSign(page);
  await expectStill(customer, page.url());
  await page.route(/\.js$/, async (asked) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await asked.continue();
  });
  await page.reload({ waitUntil: "commit" });
  const picture = page.getByLabel("Picture of your signature");
  await page.getByLabel("Use a picture of it").check();
  expect(await picture.isVisible()).toBe(true);
  await page.getByLabel("Your full name").fill("Samir A. Patel");
  await untilAlive(page);
  await expect.poll(() => picture.isEnabled()).toBe(true);
  expect(await page.getByLabel("Your full name").inputValue()).toBe("Samir A. Patel");
  await page.getByLabel("Type my name").check();
  expect(await page.locator(".signature-typed").textContent()).toBe("Samir A. Patel");
  expect([await picture.isVisible(), await picture.isEnabled()]).toEqual([false, false]);
  expectCalm([customer]);
});

test("with the keyboard alone", { timeout: 120_000 }, async () => {
  await proposalToSign();
  const customer = await person(null);
  const { page } = customer;
  await openToSign(page);
  await tabTo(page, "I have read it");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/agree");
  await tabTo(page, "I agree to sign");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/code");
  await tabTo(page, "Mail me the code");
  await page.keyboard.press("Enter");
  await page.getByLabel("Code from the mail").waitFor();
  await tabTo(page, "Code from the mail");
  await page.keyboard.type(await codeMailed(page));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Sign", exact: true }).waitFor();
  if (await page.getByLabel(/^I may sign for/).count()) {
    await tabTo(page, "I may sign for");
    await page.keyboard.press("Space");
  }
  await tabTo(page, "Sign");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Signed" }).waitFor();
  expectCalm([customer]);
});

test("without script", { timeout: 120_000 }, async () => {
  const { documentId } = await proposalToSign();
  const customer = await person(null, { viewport: PHONE, javaScriptEnabled: false });
  const { page } = customer;
  await openToSign(page);
  await comeToSign(page);
  const authority = page.getByLabel(/^I may sign for/);
  if (await authority.count()) await authority.check();
  await press(page, /^Sign$/);
  await page.getByRole("heading", { name: "Signed" }).waitFor();
  expect((await verifyFile(await sealedCopy(page, documentId))).holds).toBe(true);
  expectCalm([customer]);
});

test("a colleague signs in one's place, once staff agree", { timeout: 120_000 }, async () => {
  const { documentId } = await proposalToSign();
  const [customer, manager, colleague] = await Promise.all([
    person(null, { viewport: PHONE }),
    person("manager"),
    person(null, { viewport: PHONE }),
  ]);
  const { page } = customer;
  await openToSign(page);
  await follow(page, "Ask a colleague to sign");
  const address = `nell-${documentId.toLowerCase()}@reed.test`;
  await page.getByLabel("Their name").fill("Nell Reed");
  await page.getByLabel("Their email").fill(address);
  await press(page, /^Ask /);
  await page.getByRole("heading", { name: "Asked" }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await manager.to(`/documents/${documentId}`);
  expect(await seriousFaults(manager.page)).toEqual([]);
  await press(manager.page, "Send it to Nell Reed");
  await manager.page.getByText("Passed on").first().waitFor();
  await openToSign(colleague.page, address);
  await comeToSign(colleague.page, address);
  expect(await colleague.page.getByLabel("Your full name").inputValue()).toBe("Nell Reed");
  const authority = colleague.page.getByLabel(/^I may sign for/);
  if (await authority.count()) await authority.check();
  await press(colleague.page, /^Sign$/);
  await colleague.page.getByRole("heading", { name: "Signed" }).waitFor();
  const { facts } = await verifyFile(await sealedCopy(colleague.page, documentId));
  expect(facts?.evidence.delegations[0]).toMatchObject({ from: "Dr Samir Patel" });
  expectCalm([customer, manager, colleague]);
});

test("what is planned is on the document, and can be called off", async () => {
  const { jobId } = await runAs("manager", "job/create", {
    title: "Paint the stairs",
    siteId: "site0",
    customerId: "customer1",
  });
  const { documentId = "" } = await runAs("manager", "document/create", { jobId, kind: "proposal" });
  await runAs("manager", "document/save-draft", { documentId, draft: draftToSign("Paint the stairs") });
  const manager = await person("manager");
  const { page } = manager;
  await manager.to(`/documents/${documentId}`);
  await follow(page, "Send later");
  await page.waitForURL("**/send?when=later");
  expect(await page.getByLabel("At a time").isChecked()).toBe(true);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByLabel("Message").fill("Kept while another time is chosen");
  const turns = page.getByLabel(/^Turn of/);
  expect(await turns.first().isVisible()).toBe(false);
  await page.getByLabel("One after the other").check();
  expect(await turns.first().isVisible()).toBe(true);
  await page.getByLabel("Now", { exact: true }).check();
  expect(await page.getByLabel("When to send it").isVisible()).toBe(false);
  await page.getByLabel("At a time").check();
  await press(page, "Send proposal");
  await page.getByText(/It is sent by itself on/).waitFor();
  await follow(page, "Send later");
  expect(await page.getByLabel("Message").inputValue()).toBe("Kept while another time is chosen");
  await press(page, "Do not send it by itself");
  await page.getByRole("link", { name: "Check and send" }).waitFor();
  expect(await page.getByText(/It is sent by itself on/).count()).toBe(0);
  expectCalm([manager]);
});

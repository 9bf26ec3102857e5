import { expect, test } from "vitest";
import { expectCalm, seesSoon, seriousFaults, withoutReload } from "./setup/expecting.ts";
import { overhear } from "./setup/overhear.ts";
import { DESK, PHONE, person } from "./setup/people.ts";
import { sentProposal } from "./setup/proposals.ts";
import { follow, press } from "./setup/screens.ts";

test("options and alternatives are chosen, and it is accepted without a signature, while staff watch", {
  timeout: 150_000,
}, async () => {
  const { documentId, title } = await sentProposal();
  const manager = await person("manager");
  const customer = await person("customer", { viewport: PHONE });
  const { page } = customer;
  await manager.to(`/documents/${documentId}`);
  await customer.to(`/portal/documents/${documentId}`);
  const bar = page.locator(".action-bar");
  expect(await bar.innerText()).toContain("770.00");

  await withoutReload([manager, customer], async () => {
    await page.getByRole("checkbox", { name: /Heated mirror/ }).check();
    await expect.poll(() => bar.innerText()).toContain("990.00");
    await page.getByRole("radio", { name: /Standard fan/ }).check();
    await expect.poll(() => bar.innerText()).toContain("770.00");
    await seesSoon(manager.page, /Heated mirror and Standard fan/);

    await follow(bar, "Accept");
    await page.getByText("What happens next").waitFor();
    await press(page, /^Accept .*770\.00/);
    await seesSoon(page, "You accepted it");
    await seesSoon(manager.page, "It is agreed");
  });
  await customer.to("/portal");
  await page.getByRole("heading", { name: "Your documents" }).waitFor();
  await page.getByText(title).first().waitFor();
  expectCalm([manager, customer]);
});

test("a choice that a broken connection lost is taken back, says so and can be made again", {
  timeout: 90_000,
}, async () => {
  const { documentId } = await sentProposal();
  const customer = await person("customer", { viewport: PHONE });
  const { page } = customer;
  await customer.to(`/portal/documents/${documentId}`);
  const mirror = page.getByRole("checkbox", { name: /Heated mirror/ });
  const bar = page.locator(".action-bar");
  const kept = page.waitForResponse((answer) => answer.url().includes("/choose.data"));
  await mirror.check();
  await kept;
  await expect.poll(() => bar.innerText()).toContain("990.00");
  await page.route("**/choose**", (route) => route.abort());
  await mirror.uncheck();
  await seesSoon(page, /The connection broke, and this choice was not kept/);
  expect(await mirror.isChecked()).toBe(true);
  await page.unroute("**/choose**");
  await mirror.uncheck();
  await expect.poll(() => bar.innerText()).toContain("770.00");
  expect(customer.complaints.filter((text) => !text.includes("ERR_FAILED"))).toEqual([]);
});

test("each side sees that the other has read, and the customer is told of nobody by name", {
  timeout: 90_000,
}, async () => {
  const { documentId } = await sentProposal();
  const manager = await person("manager");
  const customer = await person("customer", { viewport: PHONE });
  const { page } = customer;
  await manager.to(`/documents/${documentId}`);
  await customer.to(`/portal/documents/${documentId}`);
  await withoutReload([manager, customer], async () => {
    await page.getByLabel("Message").fill("Is the fan loud?");
    // Its script has come: a form that goes before is a plain one
    await page.locator(".composer input[type=file]").waitFor({ state: "attached" });
    await press(page, "Send");
    await seesSoon(page, "Read by Harbour & Field");
    await manager.page.getByRole("radio", { name: "Nora Field" }).check({ force: true });
    await manager.page.locator(".composer").getByLabel("Comment").fill("Not at all");
    await press(manager.page, /^Send to Nora Field/);
    await seesSoon(manager.page, "Read by Nora Field");
  });
  expect(await page.getByText(/^Read by/).allInnerTexts()).toEqual(["Read by Harbour & Field"]);
  expectCalm([manager, customer]);
});

test("without script a document is read, asked about, chosen in and declined", {
  timeout: 90_000,
}, async () => {
  const { documentId } = await sentProposal();
  const customer = await person("customer", { viewport: PHONE, javaScriptEnabled: false });
  const { page } = customer;
  const at = `/portal/documents/${documentId}`;
  await page.goto("/portal");
  await page.goto(at);
  await follow(page, "Ask about this: Heated mirror");
  await page.getByLabel("Your question about Heated mirror").fill("How warm?");
  await press(page.locator(".line-talk form"), "Send");
  await page.locator(".line-talk").getByText("How warm?").waitFor();
  expect(new URL(page.url()).pathname).toBe(at);

  await page.getByRole("checkbox", { name: /Heated mirror/ }).check();
  await press(page, "Work out the total");
  await page.locator(".action-bar").getByText("990.00").waitFor();
  await follow(page, "Decline");
  await page.getByLabel("Why do you decline?").fill("We moved");
  await press(page, "Decline");
  await page.getByText("You declined it").waitFor();
  expect(new URL(page.url()).pathname).toBe(at);
  expectCalm([customer]);
});

test("pages of documents are sound for everybody's eyes and ears, on every screen", {
  timeout: 150_000,
}, async () => {
  const { documentId } = await sentProposal();
  const at = `/portal/documents/${documentId}`;
  for (const looks of [{ viewport: PHONE }, { viewport: DESK, dark: true }, { viewport: DESK }]) {
    const customer = await person("customer", looks);
    const heard = overhear(customer.page);
    for (const path of [at, `${at}?line=basin`, `${at}/accept`, `${at}/decline`, "/portal"]) {
      await customer.to(path);
      expect(await seriousFaults(customer.page), path).toEqual([]);
      const tooWide = await customer.page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect([path, tooWide]).toEqual([path, false]);
    }
    expect((await heard()).length).toBeGreaterThan(0);
    expectCalm([customer]);
  }
});

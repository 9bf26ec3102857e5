import { expect, test } from "vitest";
import { bidOf, openedBidRequest, sentBidRequest, writtenBidRequest } from "./setup/bid-requests.ts";
import { expectCalm, seesSoon, seriousFaults } from "./setup/expecting.ts";
import { linkMailedTo } from "./setup/mailbox.ts";
import { DESK, PHONE, person, untilAlive } from "./setup/people.ts";
import { runAs } from "./setup/program.ts";
import { follow, press } from "./setup/screens.ts";

test("without script a bid is sent, replaced and taken back", { timeout: 90_000 }, async () => {
  const { documentId } = await sentBidRequest();
  const { page, complaints } = await person("lead", { viewport: PHONE, javaScriptEnabled: false });
  const at = `/work/bids/${documentId}`;
  await page.goto(`${at}/bid`);
  await page.getByLabel("Price each").nth(0).fill("100");
  await press(page, "Send my bid");
  await page.getByText("Enter a price, or say that it is not included.").first().waitFor();
  expect(await page.getByLabel("Price each").nth(0).inputValue()).toBe("100");
  await page.getByLabel("Price each").nth(1).fill("10");
  await page.getByLabel("This line is").nth(2).selectOption("elsewhere");
  await press(page, "Send my bid");
  await page.getByText("Your bid is in").waitFor();
  await follow(page, "Replace my bid");
  await page.getByLabel("Price each").nth(0).fill("90");
  await press(page, "Replace my bid");
  await page.getByText("Replaced").waitFor();
  await press(page, "Take it back");
  await page.getByText("Taken back").waitFor();
  await page.getByLabel("Ask a question").fill("Is the power off on Sundays?");
  await press(page, "Ask");
  await page.getByText("No answer yet").waitFor();
  expect(new URL(page.url()).pathname).toBe(at);
  expect(complaints).toEqual([]);
});

test("pages of bids are sound for everybody's eyes and ears, on every screen", {
  timeout: 150_000,
}, async () => {
  const { documentId } = await sentBidRequest();
  await runAs("lead", "bid/submit", bidOf(documentId, [150_000, 9_000, null]));
  const opened = await openedBidRequest();
  const theirs = [`/work/bids/${documentId}`, `/work/bids/${documentId}/bid`, "/work/documents"];
  const bids = `/documents/${opened.documentId}/bids`;
  const ours = [
    `/documents/${documentId}`,
    `/documents/${documentId}/bids`,
    bids,
    ...["plug", "award"].map((step) => `${bids}/${opened.bidId}/${step}`),
    `${bids}/questions/${opened.questionId}`,
  ];
  for (const looks of [{ viewport: PHONE }, { viewport: DESK, dark: true }, { viewport: DESK }])
    for (const [role, paths] of [["lead", theirs] as const, ["manager", ours] as const]) {
      const somebody = await person(role, looks);
      for (const path of paths) {
        await somebody.to(path);
        expect(await seriousFaults(somebody.page), path).toEqual([]);
        const tooWide = await somebody.page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect([path, tooWide]).toEqual([path, false]);
      }
      expectCalm([somebody]);
    }
});

test("one of three who has no login bids by the link of the mail, confirms a change, is given the work and takes it", {
  timeout: 240_000,
}, async () => {
  const { documentId } = await writtenBidRequest();
  const email = `gil-${documentId.toLowerCase()}@north.test`;
  const office = { contractorId: "northair", name: "Gil Guest", email };
  const { contactId } = await runAs("manager", "contact/add", office);
  const closesAt = Date.now() + 7 * 86_400_000;
  const asked = ["contact-brightline", "contact-clearwater", contactId];
  const to = asked.map((one) => ({ contactId: one, role: "signer" }));
  await runAs("manager", "document/send", { documentId, closesAt, to });
  const gil = await person(null, { viewport: PHONE });
  const page = gil.page;
  const read = async () => {
    await page.goto(await linkMailedTo(page, email));
    if (new URL(page.url()).pathname.startsWith("/p/")) await press(page, "Open your page");
    await page.waitForURL(`**/portal/bids/${documentId}`);
    await untilAlive(page);
    expect(await seriousFaults(page)).toEqual([]);
  };

  await read();
  await page.getByLabel("Ask a question").fill("Is the power off on Sundays?");
  await press(page, "Ask");
  await seesSoon(page, "No answer yet");
  await follow(page, "Give a price");
  await page.getByLabel("Price each").nth(0).fill("1,000");
  await page.getByLabel("Price each").nth(1).fill("10");
  await page.getByLabel("This line is").nth(2).selectOption("elsewhere");
  expect(await seriousFaults(page)).toEqual([]);
  await press(page, "Send my bid");
  await seesSoon(page, "Your bid is in");
  await follow(page, "Replace my bid");
  await page.getByLabel("Price each").nth(0).fill("900");
  await press(page, "Replace my bid");
  await seesSoon(page, "Replaced");

  await runAs("manager", "document/revise", { documentId });
  await runAs("manager", "document/send", { documentId, note: "The tray is longer" });
  await read();
  await seesSoon(page, "What has changed: The tray is longer");
  await press(page, "Confirm my bid");
  await seesSoon(page, "Your bid is in");
  await page.goto("/portal");
  await seesSoon(page, "Requests for a price");

  await runAs("lead", "bid/decline", { documentId, reason: "We are full" });
  await runAs("otherLead", "bid/submit", { ...bidOf(documentId, [200_000, 9_000, 70_000]), n: 2 });
  await runAs("manager", "bid/open", { documentId });
  const manager = await person("manager");
  await manager.to(`/documents/${documentId}/bids`);
  await follow(manager.page, "Award to North Air Mechanical");
  await manager.page.getByLabel("Asset").fill("Switchboard");
  await manager.page.getByRole("option").first().click();
  await press(manager.page, "Award to North Air Mechanical");
  await manager.page.waitForURL(/\/documents\/[^/]+$/);
  const orderId = new URL(manager.page.url()).pathname.split("/").at(-1);
  await runAs("manager", "document/send", { documentId: orderId });

  await page.goto(`/portal/bids/${documentId}`);
  await seesSoon(page, "The work is yours");
  await page.goto(await linkMailedTo(page, email));
  await page.waitForURL(`**/portal/documents/${orderId}`);
  await follow(page, /^Accept/);
  await page.getByText("What happens next").waitFor();
  await press(page, /^Accept/);
  await seesSoon(page, "You accepted it");
  expectCalm([gil, manager]);
});

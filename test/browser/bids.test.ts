import { expect, test } from "vitest";
import { bidOf, openedBidRequest, sentBidRequest } from "./setup/bid-requests.ts";
import { expectCalm, seriousFaults } from "./setup/expecting.ts";
import { DESK, PHONE, person } from "./setup/people.ts";
import { runAs } from "./setup/program.ts";
import { follow, press } from "./setup/screens.ts";

test("without script a bid is sent, replaced and taken back", { timeout: 90_000 }, async () => {
  const { documentId } = await sentBidRequest();
  const { page, complaints } = await person("lead", { viewport: PHONE, javaScriptEnabled: false });
  const at = `/work/bids/${documentId}`;
  await page.goto(`${at}/bid`);
  await page.getByLabel("Price of one each").nth(0).fill("100");
  await press(page, "Send my bid");
  await page.getByText("Enter a price, or say that it is not included.").first().waitFor();
  expect(await page.getByLabel("Price of one each").nth(0).inputValue()).toBe("100");
  await page.getByLabel("Price of one each").nth(1).fill("10");
  await page.getByLabel("This line is").nth(2).selectOption("elsewhere");
  await press(page, "Send my bid");
  await page.getByText("Your bid is in").waitFor();
  await follow(page, "Replace my bid");
  await page.getByLabel("Price of one each").nth(0).fill("90");
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

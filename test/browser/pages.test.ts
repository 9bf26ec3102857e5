import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openedBidRequest, sentBidRequest } from "./setup/bid-requests.ts";
import { seriousFaults } from "./setup/expecting.ts";
import { DESK, PHONE, person } from "./setup/people.ts";
import { addressOf, patternsOf } from "./setup/places.ts";
import { billed, bring, giveWork, runAs } from "./setup/program.ts";
import { sentProposal } from "./setup/proposals.ts";
import { agreedStanding } from "./setup/standing.ts";

/** Words that only a mistake puts on a page. */
const SLIPS = /\bundefined\b|\bNaN\b|\[object |\bInvalid Date\b|\b\d{4}-\d\d-\d\d(T[\d:.]+Z?)?\b/;

/** What stands where is the same in both lights: the second light of a width is looked at for its colours alone. */
const LOOKS = [
  { viewport: DESK, colorScheme: "light", rules: [] },
  { viewport: DESK, colorScheme: "dark", rules: ["color-contrast"] },
  { viewport: PHONE, colorScheme: "dark", rules: [] },
  { viewport: PHONE, colorScheme: "light", rules: ["color-contrast"] },
] as const;

/** Looks at a page in both widths and both lights, and says what is wrong with it. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { viewport, colorScheme, rules } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    faults.push(
      ...(await seriousFaults(page, ...rules)).map((fault) => `${viewport.width} ${colorScheme}: ${fault}`),
    );
  }
  const { text, tooWide } = await page.evaluate(() => ({
    text: document.body.innerText,
    tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  const slip = SLIPS.exec(text);
  if (slip) faults.push(`says ${slip[0]}`);
  if (tooWide > 0) faults.push(`${tooWide} px too wide at ${PHONE.width}`);
  return faults;
}

/** The longest look at a page took 8 s while both cores were busy: whatever takes this long has stopped answering. */
const LONGEST_LOOK = 90_000;

async function answered<Answer>(address: string, look: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error(`${address} did not answer for ${LONGEST_LOOK / 1_000} s`));
    timer = setTimeout(stop, LONGEST_LOOK);
  });
  return Promise.race([look, tooLong]).finally(() => clearTimeout(timer));
}

const hrefsIn = (page: Page) =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll("a[href^='/']"),
      (link) => new URL((link as HTMLAnchorElement).href).pathname,
    ),
  );

/** Work with everything that can hang on it, and where each side finds that. */
async function furnished(): Promise<Record<string, string[]>> {
  const { workOrderId, jobId } = await giveWork({ shareWithCustomer: true });
  const work = { workOrderId, jobId, description: "" };
  await bring(work, "accept");
  const lines = [{ description: "As found", quantityMilli: 1_000, unit: "lot", unitPriceMinor: 90_000 }];
  const { quoteId } = await runAs("lead", "quote/give", { workOrderId, lines });
  await bring(work, "start");
  const asked = { workOrderId, description: "The tray is rusted through", lines };
  const { additionalWorkId } = await runAs("lead", "additional-work/request", asked);
  const { commentId } = await runAs("admin", "comment/add", { jobId, body: "Seen on site." });
  const { claimId } = await billed();
  const changes = [
    { do: "add-group", id: "floor", name: "Floor" },
    { do: "add-item", id: "tiles", groupId: "floor", fields: { description: "Tiles", unitCostMinor: 4_000 } },
  ];
  await runAs("admin", "budget/edit", { jobId, changes });
  const { documentId } = await sentProposal({ signed: true });
  const { documentId: requestId } = await sentBidRequest();
  const { documentId: openedId } = await openedBidRequest();
  const { documentId: orderId } = await runAs("manager", "document/create", {
    ...{ jobId, kind: "work_order", contractorId: "brightline", assetId: "asset0-0", itemIds: ["tiles"] },
  });
  await runAs("manager", "document/send", { documentId: orderId });
  const { templateId } = await runAs("admin", "document-template/save", {
    kind: "bill",
    name: `Words ${jobId}`,
  });
  const { rateCardId } = await runAs("manager", "rate-card/create", {
    ...{
      contractorId: "brightline",
      name: `Rates ${jobId}`,
      validFrom: "2026-01-01",
      materialsMarkupBp: 1_000,
    },
    rates: [{ code: "T", description: "Tiler", unit: "hour", normalMinor: 9_000, afterHoursMinor: 13_500 }],
  });
  const { documentId: standingId } = await agreedStanding();
  await runAs("manager", "work-order/create", {
    ...{ assetId: "asset0-0", contractorId: "brightline", description: "Called off", nteMinor: 780_000 },
    standingOrderId: standingId,
  });
  await runAs("manager", "schedule/add", {
    ...{ standingOrderId: standingId, assetId: "asset0-0", description: "Comes round", nteMinor: 20_000 },
    ...{ repeats: "weeks", weekdays: [2], startOn: "2026-01-01", at: "09:00" },
  });
  const { documentId: renewalId } = await runAs("manager", "standing-order/renew", {
    standingOrderId: standingId,
  });
  const { disputeId } = await runAs("lead", "performance/dispute", {
    ...{ workOrderId, measure: "decline", reason: "The mail came late." },
  });
  const below = [`/quote/${quoteId}`, `/additional/${additionalWorkId}`, ""];
  return {
    nobody: ["/reset", "/invite", "/p"].map((path) => `${path}/nobody-has-this`),
    admin: [
      ...below.map((path) => `/work-orders/${workOrderId}${path}`),
      ...["/lines/tiles", "/groups/floor", ""].map((path) => `/jobs/${jobId}/budget${path}`),
      `/settings/document-templates/${templateId}`,
      `/contractors/brightline/rates/${rateCardId}`,
      `/contractors/brightline/performance/disputes/${disputeId}`,
      ...[`/standing-orders/${standingId}`, `/documents/${renewalId}/terms`],
      ...[`/documents/${documentId}`, `/documents/${openedId}/bids`],
      ...[`/jobs/${jobId}`, `/talk/${jobId}`, `/talk/comments/${commentId}`, `/invoices/${claimId}`],
    ],
    lead: [
      ...below.map((path) => `/work/${workOrderId}${path}`),
      `/work/rates/${rateCardId}`,
      `/work/performance/figures/decline/dispute/${workOrderId}`,
      `/work/standing-orders/${standingId}`,
      ...[`/my-invoices/${claimId}`, `/work/documents/${orderId}`, `/work/bids/${requestId}`],
    ],
    technician: [],
    customer: [`/portal/jobs/${jobId}`, `/portal/documents/${documentId}`],
  };
}

/** What answers that there is nothing there, and says so in words. */
const NOTHING_THERE = /status of 404 .*nobody-has-this/;

describe.each(["nobody", "admin", "lead", "technician", "customer"] as const)("every page of %s", (who) => {
  test("in both widths and both lights: nothing serious, no error, no overflow, no slip", {
    timeout: 600_000,
  }, async () => {
    const linked = (await furnished())[who] ?? [];
    const visitor = await person(who === "nobody" ? null : who);
    const { page } = visitor;
    const patterns = patternsOf(who);
    const wrong: string[] = [];
    const seen = new Set<string>();
    // What only a later page leads to is found the second time.
    for (const pattern of [...patterns, ...patterns]) {
      const address = addressOf(pattern, patterns, linked);
      if (!address || seen.has(pattern)) continue;
      seen.add(pattern);
      await answered(
        address,
        (async () => {
          await visitor.to(address);
          linked.push(address, ...(await hrefsIn(page)));
          wrong.push(...(await faultsOf(page)).map((fault) => `${address} ${fault}`));
        })(),
      );
    }
    const unseen = patterns.filter((pattern) => !seen.has(pattern));
    const complaints = visitor.complaints.filter((said) => !NOTHING_THERE.test(said));
    expect({ wrong, unseen, complaints }).toEqual({ wrong: [], unseen: [], complaints: [] });
  });
});

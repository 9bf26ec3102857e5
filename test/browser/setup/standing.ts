import type { Page } from "playwright-core";
import { expect } from "vitest";
import { runAs } from "./program.ts";

const aDay = 86_400_000;

/** So many days from today, as a date field has it. */
export const dayFromNow = (days: number) => new Date(Date.now() + days * aDay).toISOString().slice(0, 10);

/** A standing order of 10,000.00 with the lead's company, which they accepted. */
export async function agreedStanding(title = "Electrical repairs of the quay") {
  const { documentId = "", jobId = "" } = await runAs("manager", "standing-order/create", {
    title,
    contractorId: "brightline",
    validFrom: dayFromNow(-30),
    validTo: dayFromNow(300),
    capMinor: 1_000_000,
  });
  await runAs("manager", "document/send", {
    documentId,
    to: [{ contactId: "contact-brightline", role: "signer" }],
  });
  await runAs("lead", "document/accept", { documentId, n: 1 });
  return { documentId, jobId };
}

/** Waits until one of the four numbers says this, without anybody reloading the page. */
export const standingSoon = (page: Page, word: string, amount: string) =>
  expect
    .poll(
      () =>
        page
          .locator(".standing-figures a")
          .filter({ has: page.getByText(word, { exact: true }) })
          .locator("strong")
          .innerText(),
      { timeout: 5_000, message: `${word} on ${page.url()}` },
    )
    .toBe(amount);

import type { Page } from "playwright-core";
import { emptyDraft } from "../../../domain/document/draft.ts";
import { linkMailedTo } from "./mailbox.ts";
import { runAs } from "./program.ts";
import { follow, press } from "./screens.ts";

export const SIGNER = {
  contactId: "contact1",
  name: "Dr Samir Patel",
  email: "samir.patel@mail.test",
  role: "signer",
} as const;

const LINE = {
  ...{ id: "tiles", itemId: null, groupId: null, description: "Tiles", notes: "", unit: "m²" },
  ...{
    quantityMilli: 4_500,
    unitPriceMinor: 50_00,
    discountMinor: 0,
    taxBp: 1_000,
    option: null,
    chosen: true,
  },
};

let made = 0;

export const draftToSign = (title: string) => ({
  ...emptyDraft,
  ...{ title, lines: [LINE], preparedFor: [SIGNER], signed: true },
});

/** A proposal that takes a signature, sent to a customer by mail. */
export async function proposalToSign(more: object = {}) {
  made += 1;
  const title = `Tile the hall ${made} of row ${process.pid}`;
  const { jobId } = await runAs("manager", "job/create", { title, siteId: "site0", customerId: "customer1" });
  const { documentId = "", number = "" } = await runAs("manager", "document/create", {
    jobId,
    kind: "proposal",
  });
  const draft = { ...draftToSign(title), ...more };
  await runAs("manager", "document/save-draft", { documentId, draft });
  await runAs("manager", "document/send", { documentId });
  return { documentId, number, title };
}

/** Opens the link in the newest mail to the signer, and comes to where they sign. */
export async function openToSign(page: Page, address: string = SIGNER.email): Promise<void> {
  await page.goto(await linkMailedTo(page, address));
  await press(page, /^Open/);
  await page.waitForURL("**/portal/documents/*");
  await follow(page, "Sign");
  await page.waitForURL("**/sign");
}

/** The code in the newest mail to the signer, read in another tab. */
export async function codeMailed(page: Page, address: string = SIGNER.email): Promise<string> {
  const mailbox = await page.context().newPage();
  await mailbox.goto("/mailbox");
  await mailbox
    .getByRole("listitem")
    .filter({ hasText: `To ${address}` })
    .first()
    .getByRole("link")
    .click();
  const heading = await mailbox
    .frameLocator("iframe")
    .getByText(/Your code: \d{6}/)
    .first()
    .textContent();
  await mailbox.close();
  return /\d{6}/.exec(heading ?? "")?.[0] ?? "";
}

/** Agrees and enters the mailed code: what stands before the signature. */
export async function comeToSign(page: Page, address: string = SIGNER.email): Promise<void> {
  await follow(page, "I have read it");
  await page.getByLabel("I agree to sign electronically").check();
  await press(page, "Go on");
  await press(page, "Mail me the code");
  const code = page.getByLabel("Code from the mail");
  await code.waitFor();
  await code.fill(await codeMailed(page, address));
  await press(page, "Go on");
  await page.waitForURL("**/sign/name");
}

import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { approveClaimPart } from "#commands/claim/approve-claim-part.ts";
import { markPaid } from "#commands/claim/mark-paid.ts";
import { rejectClaim } from "#commands/claim/reject-claim.ts";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { createBill } from "#commands/document/create-bill.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { createDb } from "#db/client.ts";
import { toOutcome } from "#db/queries/claims/outcome.ts";
import { readPortalDocument } from "#db/queries/portal-document.ts";
import { claim, claimLine } from "#db/schema/index.ts";
import { browser } from "#test/setup/browser.ts";
import { addLeadContact } from "#test/setup/document.ts";
import { makeWork } from "#test/setup/work.ts";
import { VIEWERS } from "#test/setup/world.ts";
import { metered } from "./metered.ts";

const today = "2026-03-03";

/** A bill of 1,000.00 without tax that a contractor's lead confirmed, for work that was accepted. */
async function confirmedBill() {
  const work = await makeWork();
  await addLeadContact(work);
  await work.put("completed");
  const { documentId } = await work.run("manager", createBill, { workOrderId: work.workOrderId });
  await work.run("manager", sendDocument, { documentId });
  await work.run("lead", acceptDocument, { documentId, n: 1 });
  await work.put("closed");
  const [row] = await work.db.select().from(claim);
  const [line] = await work.db.select().from(claimLine);
  const outcome = async () =>
    (await readPortalDocument(work.db, VIEWERS.lead, { documentId, today })).outcome;
  return { work, documentId, claimId: row?.id ?? "", lineId: line?.id ?? "", outcome };
}

test("a confirmed bill says that it is approved in part and why, and that it is paid, in one trip", async () => {
  const { work, documentId, claimId, lineId, outcome } = await confirmedBill();
  expect(await outcome()).toBe(null);
  await work.run("manager", approveClaimPart, {
    claimId,
    withheld: [{ lineId, amountMinor: 10_000, reason: "One breaker is missing" }],
  });
  const { meter, client } = metered(env.DB);
  const read = await readPortalDocument(createDb(client), VIEWERS.lead, { documentId, today });
  expect(meter.trips).toBe(1);
  expect(read.outcome).toMatchObject({
    ...{ id: claimId, state: "part_approved", billedMinor: 110_000, approvedMinor: 99_000 },
    withheld: [{ amountMinor: 10_000, reason: "One breaker is missing" }],
  });
  const lead = await browser("lead");
  const page = async () => await (await lead.get(`/work/documents/${documentId}`)).text();
  expect(await page()).toContain("Your invoice is approved in part");
  expect(await page()).toContain("One breaker is missing");
  await work.run("manager", markPaid, { claimId, reference: "EFT 7" });
  expect(await outcome()).toMatchObject({ state: "paid", reference: "EFT 7", approvedMinor: 99_000 });
  expect(await page()).toContain("Your invoice is paid");
});

test("a rejected one says why, and a company that it is not of finds none of it", async () => {
  const { work, documentId, claimId, outcome } = await confirmedBill();
  await work.run("manager", rejectClaim, { claimId, reason: "Wrong order" });
  expect(await outcome()).toMatchObject({ state: "rejected", reason: "Wrong order", withheld: [] });
  await expect(readPortalDocument(work.db, VIEWERS.otherLead, { documentId, today })).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("staff read that the whole of a line is billed", async () => {
  const { claimId } = await confirmedBill();
  const mara = await browser("manager");
  for (const path of [`/invoices/${claimId}`, `/invoices/${claimId}/approve-part`]) {
    const page = await (await mara.get(path)).text();
    expect(page).toContain("The whole line");
    expect(page).not.toContain("A part by amount");
  }
});

test("no amount is told where the bill hides its totals", () => {
  const row = {
    ...{ id: "claim1", state: "part_approved" as const, grossMinor: 777, reason: null, reference: null },
    ...{ decidedAt: 1, paidAt: null, lineId: "line1", description: "Work", netMinor: 777, taxBp: 0 },
    ...{ approvedMinor: 555, withheldReason: "Not done" },
  };
  expect(JSON.stringify(toOutcome([row], true))).toMatch(/777.*555.*222/);
  expect(JSON.stringify(toOutcome([row], false))).not.toMatch(/777|555|222/);
});

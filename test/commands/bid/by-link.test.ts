import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { awardBid } from "#commands/bid/award-bid.ts";
import { confirmBid } from "#commands/bid/confirm-bid.ts";
import { declineBid } from "#commands/bid/decline-bid.ts";
import { noteRead } from "#commands/bid/note-read.ts";
import { openBids } from "#commands/bid/open-bids.ts";
import { submitBid } from "#commands/bid/submit-bid.ts";
import { withdrawBid } from "#commands/bid/withdraw-bid.ts";
import { answerQuestion } from "#commands/bid-question/answer-question.ts";
import { askQuestion } from "#commands/bid-question/ask-question.ts";
import { approveClaim } from "#commands/claim/approve-claim.ts";
import { markPaid } from "#commands/claim/mark-paid.ts";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { createBill } from "#commands/document/create-bill.ts";
import { remindRecipient } from "#commands/document/remind-recipient.ts";
import { reviseDocument } from "#commands/document/revise-document.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { openPortal } from "#commands/portal/open-portal.ts";
import { closeWorkOrder } from "#commands/work-order/close-work-order.ts";
import { readBidPage } from "#db/queries/bids/bid-page.ts";
import { readPortalDocument } from "#db/queries/portal-document.ts";
import { activity, bid, claim, contact, documentRecipient, outbox, workOrder } from "#db/schema/index.ts";
import { CLOSES, guestOf, priced, sentBidRequest } from "#test/setup/bids.ts";
import { NOW, type World } from "#test/setup/world.ts";

const SYSTEM = { kind: "system" as const, orgId: "org1", id: "system", name: "Jobroom", via: "system" };
const guest = guestOf("con3");
const states = async ({ db }: World) =>
  (await db.select().from(bid).orderBy(bid.id)).map(({ state, contractorId }) => `${contractorId} ${state}`);
const mailsTo = async ({ db }: World, contactId: string) =>
  (await db.select().from(outbox).where(eq(outbox.contactId, contactId)).orderBy(outbox.id)).map(
    ({ message }) => message,
  );

test("the mail of a request leads whoever has no login to its page by a link of their own", async () => {
  const { world, documentId } = await sentBidRequest();
  await world.db.update(contact).set({ personId: null, version: 2 }).where(eq(contact.id, "bidder3"));
  const [mail] = await mailsTo(world, "bidder3");
  const [, secret = "", to] = /\/p\/([\w-]+)\?to=([\w/-]+)/.exec(mail?.text ?? "") ?? [];
  expect(to).toBe(`/portal/bids/${documentId}`);
  const { viewer } = await world.run(SYSTEM, openPortal, { secret, ip: "::1", userAgent: "Test" });
  expect(viewer).toMatchObject({ kind: "customer", id: "bidder3", customerId: "con3" });
  expect(await readBidPage(world.db, guest, documentId, NOW)).toMatchObject({ step: "bid", id: documentId });
});

test("by link a bid is sent, replaced, taken back, and confirmed after a change", async () => {
  const { world, documentId } = await sentBidRequest();
  await world.run(guest, submitBid, priced(documentId, [1_000, 1_000, 1_000]));
  await world.run(guest, submitBid, priced(documentId, [900, 900, null]));
  await world.run(guest, withdrawBid, { documentId });
  await world.run(guest, submitBid, priced(documentId, [800, 800, null]));
  expect(await states(world)).toEqual(["con3 replaced", "con3 withdrawn", "con3 live"]);
  await world.run("manager", reviseDocument, { documentId });
  await world.run("manager", sendDocument, { documentId, note: "Two more tiles" });
  expect((await readBidPage(world.db, guest, documentId, NOW)).step).toBe("confirm");
  await world.run(guest, confirmBid, { documentId, n: 2 });
  expect((await readBidPage(world.db, guest, documentId, NOW)).step).toBe("sent");
  world.clock.now = CLOSES;
  await expect(world.run(guest, withdrawBid, { documentId })).rejects.toMatchObject({ code: "too_late" });
});

test("by link it is declined, asked about and answered, and what was read is noted for whoever read it", async () => {
  const { world, documentId } = await sentBidRequest();
  await world.run(guest, noteRead, { documentId });
  const opened = await world.db.select().from(documentRecipient);
  expect(opened.filter(({ openedAt }) => openedAt !== null).map(({ contactId }) => contactId)).toEqual([
    "bidder3",
  ]);
  const { questionId } = await world.run(guest, askQuestion, { documentId, question: "Which tiles?" });
  await world.run("manager", answerQuestion, { questionId, answer: "Matt white" });
  expect((await mailsTo(world, "bidder3")).at(-1)?.text).toContain(`?to=/portal/bids/${documentId}`);
  await world.run(guest, declineBid, { documentId, reason: "We are full" });
  const rows = await world.db.select().from(activity).where(eq(activity.verb, "bid.declined"));
  expect(rows).toMatchObject([{ actorName: "Tia Third", audience: "|contractor:con3|" }]);
});

test("a reminder brings a fresh link", async () => {
  const { world, documentId } = await sentBidRequest();
  const [to] = await world.db
    .select()
    .from(documentRecipient)
    .where(eq(documentRecipient.contactId, "bidder3"));
  await world.run("manager", remindRecipient, { documentId, recipientId: to?.id });
  const links = (await mailsTo(world, "bidder3")).map(({ text }) => /\/p\/([\w-]+)\?/.exec(text)?.[1]);
  expect(new Set(links).size).toBe(2);
});

test.for([true, false])(
  "after the deadline a reminder goes out only where late bids are taken: %s",
  async (lateAllowed) => {
    const { world, documentId } = await sentBidRequest({ lateAllowed });
    const [to] = await world.db
      .select()
      .from(documentRecipient)
      .where(eq(documentRecipient.contactId, "bidder3"));
    world.clock.now = CLOSES;
    const reminded = world.run("manager", remindRecipient, { documentId, recipientId: to?.id });
    if (lateAllowed) await reminded;
    else await expect(reminded).rejects.toMatchObject({ code: "not_waiting" });
  },
);

test("one bid a company, whoever of it answers, and of two at once one stands at the end", async () => {
  const { world, documentId } = await sentBidRequest();
  const lead = guestOf("con1");
  await world.run("lead", submitBid, priced(documentId, [1_000, 1_000, 1_000]));
  await world.run(lead, submitBid, priced(documentId, [900, 900, 900]));
  expect(await states(world)).toEqual(["con1 replaced", "con1 live"]);
  await Promise.all([
    world.run("lead", submitBid, priced(documentId, [800, 800, 800])),
    world.run(lead, submitBid, priced(documentId, [700, 700, 700])),
  ]);
  expect((await states(world)).filter((state) => state === "con1 live")).toHaveLength(1);
});

test("who was not asked finds no request, and who reads along reads it and answers nothing", async () => {
  const { world, documentId } = await sentBidRequest();
  const colleague = {
    ...{ orgId: "org1", id: "colleague", contractorId: "con3", createdAt: NOW },
    ...{ name: "Cleo", email: "cleo@example.test" },
  };
  await world.db.insert(contact).values(colleague);
  const cleo = { ...guest, id: "colleague", via: "s-colleague" };
  const input = priced(documentId, [1, 1, 1]);
  await expect(world.run(cleo, submitBid, input)).rejects.toMatchObject({ kind: "not_found" });
  await expect(world.run({ ...guest, customerId: "con1" }, submitBid, input)).rejects.toMatchObject({
    kind: "not_found",
  });
  await expect(world.run("customer", submitBid, input)).rejects.toMatchObject({ kind: "not_found" });
  await world.run("manager", reviseDocument, { documentId });
  const to = [
    { contactId: "bidder1", role: "signer" },
    { contactId: "bidder3", role: "signer" },
    { contactId: "colleague", role: "copy" },
  ];
  await world.run("manager", sendDocument, { documentId, to });
  expect((await readBidPage(world.db, cleo, documentId, NOW)).step).toBe("reads_along");
  const second = { ...input, n: 2 };
  await expect(world.run(cleo, submitBid, second)).rejects.toMatchObject({ code: "copy_only" });
  await expect(world.run(cleo, declineBid, { documentId, reason: "No" })).rejects.toMatchObject({
    code: "copy_only",
  });
  expect(await states(world)).toEqual([]);
});

test("the order of an award is accepted by link, and who lost hears of it by a link of their own", async () => {
  const { world, documentId } = await sentBidRequest();
  const { bidId } = await world.run(guest, submitBid, priced(documentId, [70_077, 80_088, 60_000]));
  await world.run("lead", submitBid, priced(documentId, [90_000, 90_000, 90_000]));
  world.clock.now = CLOSES;
  await world.run("manager", openBids, { documentId });
  const award = { documentId, bidId, assetId: "asset1" };
  const { orderDocumentId } = await world.run("manager", awardBid, award);
  await world.run("manager", sendDocument, { documentId: orderDocumentId });
  expect(await world.run(guest, acceptDocument, { documentId: orderDocumentId, n: 1 })).toMatchObject({
    state: "accepted",
  });
  expect((await readBidPage(world.db, guest, documentId, CLOSES)).step).toBe("won");
  expect((await readBidPage(world.db, guestOf("con1"), documentId, CLOSES)).step).toBe("lost");
  const [lost] = (await mailsTo(world, "bidder1")).slice(-1);
  expect(lost?.text).toContain(`?to=/portal/bids/${documentId}`);
});

test("who has no login bills what they were awarded: they alone are asked, and confirming it says the work is done", async () => {
  const { world, documentId } = await sentBidRequest();
  await world.db.update(contact).set({ personId: null, version: 2 }).where(eq(contact.id, "bidder3"));
  const colleague = { orgId: "org1", id: "a-colleague", contractorId: "con3", createdAt: NOW };
  await world.db.insert(contact).values({ ...colleague, name: "Cleo", email: "cleo@example.test" });
  const { bidId } = await world.run(guest, submitBid, priced(documentId, [1_000, 1_000, 1_000]));
  world.clock.now = CLOSES;
  await world.run("manager", openBids, { documentId });
  const { orderDocumentId } = await world.run("manager", awardBid, { documentId, bidId, assetId: "asset1" });
  await world.run("manager", sendDocument, { documentId: orderDocumentId });
  await world.run(guest, acceptDocument, { documentId: orderDocumentId, n: 1 });
  const [work] = await world.db.select().from(workOrder).where(eq(workOrder.contractorId, "con3"));
  const bill = await world.run("manager", createBill, { workOrderId: work?.id });
  await world.run("manager", sendDocument, { documentId: bill.documentId });
  const asked = await world.db
    .select()
    .from(documentRecipient)
    .where(eq(documentRecipient.documentId, bill.documentId));
  expect(asked.map(({ contactId }) => contactId)).toEqual(["bidder3"]);
  await world.run(guest, acceptDocument, { documentId: bill.documentId, n: 1 });
  const [done] = await world.db.select().from(workOrder).where(eq(workOrder.contractorId, "con3"));
  expect(done).toMatchObject({ state: "completed", invoiceState: "submitted", completedAt: CLOSES });
  const told = await world.db.select().from(activity).where(eq(activity.verb, "work_order.completed"));
  expect(told).toMatchObject([{ actorName: "Tia Third", audience: "|contractor:con3|" }]);

  await world.run("manager", closeWorkOrder, { workOrderId: work?.id });
  const [sent] = await world.db.select().from(claim);
  const theirs = { documentId: bill.documentId, today: "2026-03-03" };
  expect((await readPortalDocument(world.db, guest, theirs)).outcome).toBe(null);
  await world.run("manager", approveClaim, { claimId: sent?.id });
  expect((await readPortalDocument(world.db, guest, theirs)).outcome).toMatchObject({ state: "approved" });
  // An open page of theirs hears of it, and reads the amounts nowhere but in the bill
  const [approved] = await world.db.select().from(activity).where(eq(activity.verb, "claim.approved"));
  expect(approved).toMatchObject({ audience: "|contractor:con3|contact:bidder3|", customerData: null });
  await world.run("manager", markPaid, { claimId: sent?.id, reference: "EFT 1" });
  const heard = (await mailsTo(world, "bidder3")).slice(-2);
  expect(heard.map(({ subject }) => subject)).toEqual([
    "Invoice BILL-0001 was approved",
    "Invoice BILL-0001 was paid",
  ]);
  for (const { text } of heard) expect(text).toContain(`?to=/portal/documents/${bill.documentId}`);
});

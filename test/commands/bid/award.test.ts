import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { awardBid } from "#commands/bid/award-bid.ts";
import { openBids } from "#commands/bid/open-bids.ts";
import { plugBid } from "#commands/bid/plug-bid.ts";
import { submitBid } from "#commands/bid/submit-bid.ts";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { createBill } from "#commands/document/create-bill.ts";
import { reviseDocument } from "#commands/document/revise-document.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { readPortalDocument } from "#db/queries/portal-document.ts";
import {
  activity,
  bid,
  bidPlug,
  bidRequest,
  document,
  order,
  orderLine,
  outbox,
  person,
} from "#db/schema/index.ts";
import { plainText } from "#domain/document/rich-text.ts";
import { CLOSES, priced, sentBidRequest, third } from "#test/setup/bids.ts";
import { VIEWERS } from "#test/setup/world.ts";

/** Three bids, opened: the first leaves the mirror out, and the second is the dearest. */
async function opened() {
  const scene = await sentBidRequest();
  const { world, documentId } = scene;
  const bids = [
    await world.run("lead", submitBid, {
      ...priced(documentId, [70_077, 80_088, null]),
      alternates: [{ description: "Night work", amountMinor: 5_000 }],
      exclusions: "Asbestos",
    }),
    await world.run("otherLead", submitBid, priced(documentId, [90_000, 90_000, 90_000])),
    await world.run(third, submitBid, priced(documentId, [60_000, 60_000, 60_000])),
  ].map(({ bidId }) => bidId);
  await world.run("manager", openBids, { documentId });
  const [first = "", second = "", last = ""] = bids;
  return { ...scene, first, second, last };
}

test("an award drafts the order, closes the request and tells the others alone, without names or prices", async () => {
  const { world, documentId, first } = await opened();
  const { orderDocumentId, number } = await world.run("manager", awardBid, {
    documentId,
    bidId: first,
    assetId: "asset1",
  });
  const [made] = await world.db.select().from(document).where(eq(document.id, orderDocumentId));
  expect(made).toMatchObject({
    ...{ kind: "work_order", state: "draft", contractorId: "con1", assetId: "asset1", number },
    ...{ netMinor: 300_330, ofDocumentId: documentId },
  });
  expect(plainText(made?.draft?.scope ?? [])).toBe("Not included\nMirror\nAsbestos");
  const [request] = await world.db.select().from(document).where(eq(document.id, documentId));
  expect(request?.state).toBe("accepted");

  const lost = await world.db.select().from(activity).where(eq(activity.verb, "bid.not_chosen"));
  expect(lost.map(({ audience }) => audience).sort()).toEqual(["|contractor:con2|", "|contractor:con3|"]);
  for (const row of lost)
    expect(JSON.stringify(row.data)).not.toMatch(
      row.audience.includes("con2") ? /Brightside|Harrow|Minor/ : /Brightside|Ridge|Minor/,
    );
  const mails = (await world.db.select().from(outbox)).filter(({ message }) =>
    message.subject.startsWith("About your bid"),
  );
  expect(mails.map(({ message }) => message.to).sort()).toEqual(["lead2@example.test", "lead3@example.test"]);
  for (const { message } of mails)
    expect(JSON.stringify(message)).not.toMatch(/Brightside|Ridge|Harrow|Lou|3,003|300330|700\.77/);
});

test("the winner accepts the order that was drafted, and it is theirs to do", async () => {
  const { world, documentId, first } = await opened();
  const award = { documentId, bidId: first, assetId: "asset1" };
  const { orderDocumentId } = await world.run("manager", awardBid, award);
  await world.run("manager", sendDocument, { documentId: orderDocumentId });
  const theirs = { documentId: orderDocumentId, today: "2026-03-03" };
  expect((await readPortalDocument(world.db, VIEWERS.lead, theirs)).work).toBe(null);
  await world.run("lead", acceptDocument, { documentId: orderDocumentId, n: 1 });
  const [made] = await world.db.select().from(order);
  expect(made).toMatchObject({
    ...{ contractorId: "con1", state: "accepted", originalMinor: 300_330 },
  });
  expect((await readPortalDocument(world.db, VIEWERS.lead, theirs)).work).toMatchObject({
    id: made?.workOrderId,
  });
});

test("alternates are ordered where they are taken, and only those that were offered", async () => {
  const { world, documentId, first } = await opened();
  const [row] = await world.db.select().from(bid).where(eq(bid.id, first));
  const [night] = row?.content.alternates ?? [];
  const award = { documentId, bidId: first, assetId: "asset1" };
  await expect(world.run("manager", awardBid, { ...award, alternates: ["other"] })).rejects.toMatchObject({
    field: "alternates",
  });
  const { orderDocumentId } = await world.run("manager", awardBid, { ...award, alternates: [night?.id] });
  const [made] = await world.db.select().from(document).where(eq(document.id, orderDocumentId));
  expect(made?.netMinor).toBe(305_330);
});

test("an alternate that takes off lowers the order, which is accepted and billed for less", async () => {
  const { world, documentId } = await sentBidRequest();
  const { bidId } = await world.run("lead", submitBid, {
    ...priced(documentId, [70_077, 80_088, null]),
    alternates: [
      { description: "Plain tiles", amountMinor: "-500.00" },
      { description: "Leave it all out", amountMinor: -300_330 },
    ],
  });
  const [row] = await world.db.select().from(bid);
  expect(row).toMatchObject({ netMinor: 300_330 });
  const [plain, none] = row?.content.alternates.map(({ id }) => id) ?? [];
  world.clock.now = CLOSES;
  await world.run("manager", openBids, { documentId });
  const award = { documentId, bidId, assetId: "asset1" };
  await expect(world.run("manager", awardBid, { ...award, alternates: [none] })).rejects.toMatchObject({
    field: "alternates",
  });
  expect(await world.db.$count(document, eq(document.kind, "work_order"))).toBe(0);
  const { orderDocumentId } = await world.run("manager", awardBid, { ...award, alternates: [plain] });
  await world.run("manager", sendDocument, { documentId: orderDocumentId });
  await world.run("lead", acceptDocument, { documentId: orderDocumentId, n: 1 });
  const [made] = await world.db.select().from(order);
  expect(made).toMatchObject({ originalMinor: 250_330, nteMinor: 250_330, capMinor: 250_330 });
  const lines = await world.db.select().from(orderLine).orderBy(orderLine.position);
  expect(lines.map(({ netMinor }) => netMinor)).toEqual([140_154, 160_176, -50_000]);
  const bill = await world.run("manager", createBill, { workOrderId: made?.workOrderId });
  await world.run("manager", sendDocument, { documentId: bill.documentId });
  const [owed] = await world.db.select().from(document).where(eq(document.id, bill.documentId));
  expect(owed).toMatchObject({ state: "sent", netMinor: 250_330 });
});

test("no line of a bid itself is below zero", async () => {
  const { world, documentId } = await sentBidRequest();
  await expect(world.run("lead", submitBid, priced(documentId, [-1, 1, 1]))).rejects.toMatchObject({
    fields: { "lines[0].unitPriceMinor": ["Enter zero or more."] },
  });
});

test("nothing is awarded or levelled before the opening", async () => {
  const sealed = await sentBidRequest();
  const { bidId } = await sealed.world.run("lead", submitBid, priced(sealed.documentId, [1, 1, 1]));
  const early = { documentId: sealed.documentId, bidId, assetId: "asset1" };
  await expect(sealed.world.run("manager", awardBid, early)).rejects.toMatchObject({ code: "sealed" });
  await expect(
    sealed.world.run("manager", plugBid, { ...early, plugs: [{ lineId: "mirror", amountMinor: 1 }] }),
  ).rejects.toMatchObject({ code: "sealed" });
});

test("of two awards at once one stands, and none goes above a person's limit", async () => {
  const { world, documentId, first, second } = await opened();
  const award = (bidId: string) => ({ documentId, bidId, assetId: "asset1" });
  await world.db
    .update(person)
    .set({ approvalLimitMinor: 100_000, version: 2 })
    .where(and(eq(person.orgId, "org1"), eq(person.id, "manager1")));
  await expect(world.run("manager", awardBid, award(first))).rejects.toMatchObject({ code: "over_limit" });
  const both = await Promise.allSettled([
    world.run("admin", awardBid, award(first)),
    world.run("secondManager", awardBid, award(second)),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const orders = await world.db.select().from(document).where(eq(document.kind, "work_order"));
  expect(orders).toHaveLength(1);
  expect((await world.db.select().from(bidRequest))[0]?.orderDocumentId).toBe(orders[0]?.id);
  await expect(world.run("manager", reviseDocument, { documentId })).rejects.toMatchObject({
    code: "accepted",
  });
});

test("the buyer's amounts stand where nothing was bid, and nowhere else", async () => {
  const { world, documentId, first, last } = await opened();
  const plug = (bidId: string, plugs: object[]) =>
    world.run("manager", plugBid, { documentId, bidId, plugs });
  await plug(first, [{ lineId: "mirror", amountMinor: "1,500.00" }]);
  expect(await world.db.select().from(bidPlug)).toMatchObject([{ amountMinor: 150_000 }]);
  await expect(plug(last, [{ lineId: "mirror", amountMinor: 1 }])).rejects.toMatchObject({
    field: "plugs[0].amountMinor",
  });
  await plug(first, [{ lineId: "mirror" }]);
  expect(await world.db.$count(bidPlug)).toBe(0);
});

test("a bid of before a change is not awarded until it is confirmed", async () => {
  const { world, documentId } = await sentBidRequest();
  const { bidId } = await world.run("lead", submitBid, priced(documentId, [1, 1, 1]));
  await world.run("manager", reviseDocument, { documentId });
  await world.run("manager", sendDocument, { documentId, note: "More" });
  world.clock.now = CLOSES;
  await world.run("manager", openBids, { documentId });
  await expect(
    world.run("manager", awardBid, { documentId, bidId, assetId: "asset1" }),
  ).rejects.toMatchObject({ code: "not_confirmed" });
});

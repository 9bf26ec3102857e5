import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { confirmBid } from "#commands/bid/confirm-bid.ts";
import { declineBid } from "#commands/bid/decline-bid.ts";
import { openBids } from "#commands/bid/open-bids.ts";
import { submitBid } from "#commands/bid/submit-bid.ts";
import { withdrawBid } from "#commands/bid/withdraw-bid.ts";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { declineDocument } from "#commands/document/decline-document.ts";
import { reviseDocument } from "#commands/document/revise-document.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { reachBidding } from "#db/queries/bids/bidding.ts";
import { readPortalDocument } from "#db/queries/portal-document.ts";
import type { Reader } from "#db/queries/portal-documents.ts";
import { activity, bid, bidRequest, outbox } from "#db/schema/index.ts";
import { CLOSES, priced, sentBidRequest, third } from "#test/setup/bids.ts";
import { draftOf, withBudget } from "#test/setup/document.ts";
import { VIEWERS, type World } from "#test/setup/world.ts";

const states = async ({ db }: World) =>
  (await db.select().from(bid).orderBy(bid.id)).map(({ state, contractorId }) => `${contractorId} ${state}`);
const verbs = async ({ db }: World) => (await db.select().from(activity)).map(({ verb }) => verb);

test("a bid is kept with its totals, and the log and the mail hold no price", async () => {
  const { world, documentId } = await sentBidRequest();
  const input = priced(documentId, [70_077, 80_088, null], {
    alternates: [{ description: "Night work", amountMinor: 90_099 }],
    exclusions: "Asbestos",
  });
  await world.run("lead", submitBid, input);
  const [kept] = await world.db.select().from(bid);
  expect(kept).toMatchObject({
    netMinor: 300_330,
    taxMinor: 30_033,
    state: "live",
    revision: 1,
    late: false,
  });
  const rows = JSON.stringify([await world.db.select().from(activity), await world.db.select().from(outbox)]);
  for (const amount of ["70077", "80088", "90099", "300330", "3,003.30", "700.77"])
    expect(rows).not.toContain(amount);
});

test("replacing keeps the bid before, and taking back keeps both", async () => {
  const { world, documentId } = await sentBidRequest();
  await world.run("lead", submitBid, priced(documentId, [1_000, 1_000, 1_000]));
  await world.run("lead", submitBid, priced(documentId, [900, 900, 900]));
  expect(await states(world)).toEqual(["con1 replaced", "con1 live"]);
  await world.run("lead", withdrawBid, { documentId });
  expect(await states(world)).toEqual(["con1 replaced", "con1 withdrawn"]);
  await expect(world.run("lead", withdrawBid, { documentId })).rejects.toMatchObject({ code: "no_bid" });
  await world.run("lead", submitBid, priced(documentId, [800, 800, 800]));
  expect((await world.db.select().from(bid).where(eq(bid.state, "live")))[0]).toMatchObject({ revision: 3 });
});

test("prices that are missing, a line nobody asked for and a line given twice are refused where they stand", async () => {
  const { world, documentId } = await sentBidRequest();
  const submit = (lines: object[]) => world.run("lead", submitBid, { documentId, n: 1, lines });
  const unpriced = ["Enter a price, or say that it is not included."];
  const lines = [{ lineId: "tiles" }, { lineId: "basin", unitPriceMinor: 1 }, { lineId: "mirror" }];
  await expect(submit(lines)).rejects.toMatchObject({
    fields: { "lines[0].unitPriceMinor": unpriced, "lines[2].unitPriceMinor": unpriced },
  });
  await expect(submit([{ lineId: "roof", unitPriceMinor: 1 }])).rejects.toMatchObject({
    field: "lines[0].lineId",
  });
  await expect(
    submit([
      { lineId: "tiles", unitPriceMinor: 1 },
      { lineId: "tiles", unitPriceMinor: 2 },
    ]),
  ).rejects.toMatchObject({ field: "lines[1].lineId" });
  await expect(submit([{ lineId: "tiles", standing: "excluded" }])).rejects.toMatchObject({
    code: "nothing_priced",
  });
  expect(await world.db.$count(bid)).toBe(0);
  expect(await verbs(world)).not.toContain("bid.submitted");
});

test("what was typed as a price before its line was left out is not read", async () => {
  const { world, documentId } = await sentBidRequest();
  const lines = [
    { lineId: "tiles", unitPriceMinor: 1_000 },
    { lineId: "basin", standing: "excluded", unitPriceMinor: "about 80" },
  ];
  await world.run("lead", submitBid, { documentId, n: 1, lines });
  const [kept] = await world.db.select().from(bid);
  expect(kept?.content.lines[1]).toMatchObject({ standing: "excluded", unitPriceMinor: 0 });
});

test("a bid request does not begin with the customer of the job among those it is for", async () => {
  const { world, jobId } = await withBudget();
  const made = await world.run("manager", createDocument, { jobId, kind: "bid_request", itemIds: ["tiles"] });
  expect((await draftOf(world, made.documentId)).preparedFor).toEqual([]);
});

test("up to the deadline's last millisecond a bid is taken, from then on only where staff take late ones", async () => {
  const { world, documentId } = await sentBidRequest();
  world.clock.now = CLOSES - 1;
  await world.run("lead", submitBid, priced(documentId, [1_000, 1_000, 1_000]));
  world.clock.now = CLOSES;
  await expect(
    world.run("otherLead", submitBid, priced(documentId, [1_000, 1_000, 1_000])),
  ).rejects.toMatchObject({ code: "too_late" });
  await expect(world.run("lead", withdrawBid, { documentId })).rejects.toMatchObject({ code: "too_late" });
  expect(await states(world)).toEqual(["con1 live"]);
});

test("a late bid is marked as one", async () => {
  const { world, documentId } = await sentBidRequest({ lateAllowed: true });
  world.clock.now = CLOSES;
  expect(await world.run("lead", submitBid, priced(documentId, [1, 1, 1]))).toMatchObject({ late: true });
  expect((await world.db.select().from(bid))[0]?.late).toBe(true);
});

test("staff read no price before the opening, and all of them after", async () => {
  const { world, documentId } = await sentBidRequest();
  // The opening of one request says nothing of another
  await world.db
    .insert(bidRequest)
    .values({ orgId: "org1", documentId: "other", closesAt: 1, lateAllowed: false, openedAt: 1 });
  await world.run("lead", submitBid, priced(documentId, [70_077, 80_088, null]));
  const read = async () => JSON.stringify(await reachBidding(world.db, VIEWERS.manager, documentId));
  expect(await read()).not.toMatch(/70077|80088|300330/);
  const early = world.run("manager", openBids, { documentId });
  await expect(early).rejects.toMatchObject({ code: "sealed" });
  world.clock.now = CLOSES;
  await world.run("manager", openBids, { documentId });
  expect(await read()).toMatch(/70077.*80088.*300330/s);
  expect(await verbs(world)).toContain("bid.opened");
  await expect(world.run("manager", openBids, { documentId })).rejects.toMatchObject({ code: "opened" });
  await expect(world.run("lead", submitBid, priced(documentId, [1, 1, 1]))).rejects.toMatchObject({
    code: "opened",
  });
});

test("bids open before the deadline once everybody has bid or declined", async () => {
  const { world, documentId } = await sentBidRequest();
  await world.run("lead", submitBid, priced(documentId, [1_000, 1_000, 1_000]));
  await world.run("otherLead", declineBid, { documentId, reason: "Too busy" });
  await expect(world.run("manager", openBids, { documentId })).rejects.toMatchObject({ code: "sealed" });
  await world.run(third, declineBid, { documentId, reason: "Too far" });
  expect(await world.run("manager", openBids, { documentId })).toMatchObject({ bids: 1 });
});

test("one who declined may still bid, and one who bid takes it back before declining", async () => {
  const { world, documentId } = await sentBidRequest();
  await world.run("lead", declineBid, { documentId, reason: "Too busy" });
  await expect(world.run("lead", declineBid, { documentId, reason: "Again" })).rejects.toMatchObject({
    code: "declined",
  });
  await world.run("lead", submitBid, priced(documentId, [1, 1, 1]));
  await expect(world.run("lead", declineBid, { documentId, reason: "No" })).rejects.toMatchObject({
    code: "has_bid",
  });
  const { answers } = await reachBidding(world.db, VIEWERS.manager, documentId);
  expect(answers).toEqual(["bid", "none", "none"]);
});

test("a change after issue must be confirmed, and cannot come once the bids are open", async () => {
  const { world, documentId } = await sentBidRequest();
  await world.run("lead", submitBid, priced(documentId, [1_000, 1_000, 1_000]));
  await world.run("manager", reviseDocument, { documentId });
  await expect(world.run("lead", submitBid, priced(documentId, [1, 1, 1]))).rejects.toMatchObject({
    code: "being_changed",
  });
  await world.run("manager", sendDocument, { documentId, note: "Two more tiles" });
  const answers = async () => (await reachBidding(world.db, VIEWERS.manager, documentId)).answers;
  expect(await answers()).toEqual(["unconfirmed", "none", "none"]);
  await expect(world.run("lead", confirmBid, { documentId, n: 1 })).rejects.toMatchObject({
    code: "newer_version",
  });
  await world.run("lead", confirmBid, { documentId, n: 2 });
  await expect(world.run("lead", confirmBid, { documentId, n: 2 })).rejects.toMatchObject({
    code: "confirmed",
  });
  expect(await answers()).toEqual(["bid", "none", "none"]);
  world.clock.now = CLOSES;
  await world.run("manager", openBids, { documentId });
  await expect(world.run("manager", reviseDocument, { documentId })).rejects.toMatchObject({
    code: "opened",
  });
});

test("a request goes out with a deadline ahead", async () => {
  await expect(sentBidRequest({ closesAt: undefined })).rejects.toMatchObject({ field: "closesAt" });
});

test("strangers, technicians and companies that were not asked find no request", async () => {
  const { world, documentId } = await sentBidRequest();
  const input = priced(documentId, [1, 1, 1]);
  const outsider = { ...third, id: "lead9", contractorId: "con9" };
  await expect(world.run(outsider, submitBid, input)).rejects.toMatchObject({ kind: "not_found" });
  await expect(world.run("technician", submitBid, input)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(world.run("stranger", openBids, { documentId })).rejects.toMatchObject({ kind: "not_found" });
  await expect(world.run("viewer", openBids, { documentId })).rejects.toMatchObject({ kind: "forbidden" });
  // What other documents are answered by does not reach a bid request, by link neither (rule B2)
  const byLink = { ...VIEWERS.customer, id: "bidder1", customerId: "nobody's" };
  for (const viewer of [byLink, VIEWERS.lead])
    await expect(
      readPortalDocument(world.db, viewer as Reader, { documentId, today: "2026-03-03" }),
    ).rejects.toMatchObject({ kind: "not_found" });
  await expect(world.run(byLink as Reader, acceptDocument, { documentId, n: 1 })).rejects.toMatchObject({
    kind: "not_found",
  });
  await expect(world.run("lead", acceptDocument, { documentId, n: 1 })).rejects.toMatchObject({
    kind: "not_found",
  });
  await expect(world.run("lead", declineDocument, { documentId, n: 1, reason: "No" })).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("of two that replace a bid at once one stands at the end, and of a bid and an opening one comes first", async () => {
  const { world, documentId } = await sentBidRequest();
  await Promise.all([
    world.run("lead", submitBid, priced(documentId, [1_000, 1_000, 1_000])),
    world.run("lead", submitBid, priced(documentId, [2_000, 2_000, 2_000])),
  ]);
  expect((await states(world)).sort()).toEqual(["con1 live", "con1 replaced"]);
  await world.run("otherLead", declineBid, { documentId, reason: "No" });
  await world.run(third, declineBid, { documentId, reason: "No" });
  const [taken, opened] = await Promise.allSettled([
    world.run("lead", submitBid, priced(documentId, [3_000, 3_000, 3_000])),
    world.run("manager", openBids, { documentId }),
  ]);
  expect(opened?.status).toBe("fulfilled");
  const [request] = await world.db.select().from(bidRequest);
  const all = await world.db.select().from(bid);
  expect(all).toHaveLength(taken?.status === "fulfilled" ? 3 : 2);
  expect(request?.openedAt).not.toBeNull();
});

import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { beforeAll, expect, test, vi } from "vitest";
import { declineBid } from "#commands/bid/decline-bid.ts";
import { openBids } from "#commands/bid/open-bids.ts";
import { submitBid } from "#commands/bid/submit-bid.ts";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { reviseDocument } from "#commands/document/revise-document.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { waitingFor } from "#db/queries/waiting.ts";
import type { ContractorViewer } from "#domain/access/viewer.ts";
import { countingD1 } from "#test/bench/meters/counting-d1.ts";
import { clientOf } from "#test/party/room-client.ts";
import { CLOSES, priced, sentBidRequest, third } from "#test/setup/bids.ts";
import { browser, ORIGIN } from "#test/setup/browser.ts";
import { NOW, VIEWERS, type World } from "#test/setup/world.ts";
import worker from "#worker/index.ts";

beforeAll(() => {
  vi.spyOn(console, "log").mockReturnValue();
});

const count = async ({ db }: World, viewer: ContractorViewer, now = NOW) =>
  (await waitingFor(db, viewer, { now, today: "2026-03-03" }).first<{ waiting: number }>())?.waiting;

async function orderFor({ run }: World, jobId: string) {
  const order = {
    jobId,
    kind: "purchase_order",
    contractorId: "con1",
    assetId: "asset1",
    itemIds: ["basin"],
  };
  const { documentId } = await run("manager", createDocument, order);
  return documentId;
}

test("what waits is what asks for their company's answer, and no more once it was given or is over", async () => {
  const { world, jobId, documentId } = await sentBidRequest();
  const orderId = await orderFor(world, jobId);
  expect(await count(world, VIEWERS.lead)).toBe(1);
  await world.run("manager", sendDocument, { documentId: orderId });
  expect(await count(world, VIEWERS.lead)).toBe(2);
  expect(await count(world, VIEWERS.otherLead)).toBe(1);
  await world.run("lead", acceptDocument, { documentId: orderId, n: 1 });
  await world.run("lead", submitBid, priced(documentId, [1, 1, 1]));
  await world.run("otherLead", declineBid, { documentId, reason: "Full" });
  expect(await count(world, VIEWERS.lead)).toBe(0);
  expect(await count(world, VIEWERS.otherLead)).toBe(0);
  expect(await count(world, third)).toBe(1);
  expect(await count(world, third, CLOSES)).toBe(0);
  await world.run("manager", reviseDocument, { documentId });
  await world.run("manager", sendDocument, { documentId, note: "More" });
  expect(await count(world, VIEWERS.lead)).toBe(1);
});

test("a request that takes late bids waits for one until it is opened", async () => {
  const { world, documentId } = await sentBidRequest({ lateAllowed: true });
  await world.run("lead", submitBid, priced(documentId, [1, 1, 1]));
  expect(await count(world, VIEWERS.otherLead, CLOSES)).toBe(1);
  world.clock.now = CLOSES;
  await world.run("manager", openBids, { documentId });
  expect(await count(world, VIEWERS.otherLead, CLOSES)).toBe(0);
});

test("the frame of a lead's page shows the number without a trip of its own", async () => {
  await sentBidRequest({ closesAt: Date.now() + 86_400_000 });
  const look = async (who: "lead" | "technician", path: string) => {
    const { cookie } = await browser(who);
    const { client, trips } = countingD1(env.DB);
    const context = createExecutionContext();
    const request = new Request(ORIGIN + path, { headers: { Cookie: cookie } });
    const html = await (await worker.fetch(request, { ...env, DB: client }, context)).text();
    await waitOnExecutionContext(context);
    return { trips: trips.length, shown: /Documents<\/span><span class="count">(\d+)/.exec(html)?.[1] };
  };
  expect(await look("lead", "/work")).toEqual({ trips: 1, shown: "1" });
  expect(await look("lead", "/team")).toEqual({ trips: 1, shown: "1" });
  expect((await look("technician", "/work")).shown).toBeUndefined();
});

test("whoever was sent something has it counted anew at once, and nobody else hears of it", async () => {
  const { world, jobId } = await sentBidRequest();
  const orderId = await orderFor(world, jobId);
  const boardOf = async (who: "lead" | "otherLead") => {
    const { cookie } = await browser(who);
    const headers = { Upgrade: "websocket", Origin: ORIGIN, Cookie: cookie };
    return clientOf(await exports.default.fetch(new Request(`${ORIGIN}/live/board`, { headers })));
  };
  const theirs = await boardOf("lead");
  const others = await boardOf("otherLead");
  const manager = await browser("manager");
  const sent = await manager.api("/api/v1/document/send", { documentId: orderId });
  expect(sent.status).toBe(200);
  await theirs.until(({ frames }) => frames.some(({ t }) => t === "documents"));
  expect(others.frames.some(({ t }) => t === "documents")).toBe(false);
  theirs.hangUp();
  others.hangUp();
});

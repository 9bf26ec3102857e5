import { expect, test } from "vitest";
import { openBids } from "#commands/bid/open-bids.ts";
import { submitBid } from "#commands/bid/submit-bid.ts";
import { bidRequest } from "#db/schema/index.ts";
import { priced, sentBidRequest } from "#test/setup/bids.ts";
import { browser } from "#test/setup/browser.ts";
import type { World } from "#test/setup/world.ts";

// Pages go by the real clock: the deadline is moved behind it instead
const pastDeadline = ({ db }: World) => db.update(bidRequest).set({ closesAt: 1, version: 2 });

test("a request that takes late bids says so to staff and to who bids, until the bids are open", async () => {
  const { world, documentId } = await sentBidRequest({ lateAllowed: true });
  await world.run("lead", submitBid, priced(documentId, [1_000, 1_000, 1_000]));
  await pastDeadline(world);
  const [mara, lead] = [await browser("manager"), await browser("lead")];
  const listed = async () => await (await mara.get("/documents")).text();
  const received = async () => await (await lead.get("/work/documents")).text();
  expect(await listed()).toContain("Late bids still taken");
  expect(await (await mara.get(`/documents/${documentId}`)).text()).toContain("A late bid is still taken");
  expect(await received()).toContain("The deadline has passed, and late bids are still taken");
  await world.run("manager", openBids, { documentId });
  expect(await listed()).not.toContain("Late bids still taken");
  expect(await received()).not.toContain("late bids are still taken");
});

test("a request that takes none is closed once its deadline has passed", async () => {
  const { world } = await sentBidRequest();
  await pastDeadline(world);
  const lead = await browser("lead");
  expect(await (await lead.get("/work/documents")).text()).toContain("Closed");
});

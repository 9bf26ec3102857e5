import { env, exports } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { declineBid } from "#commands/bid/decline-bid.ts";
import { openBids } from "#commands/bid/open-bids.ts";
import { submitBid } from "#commands/bid/submit-bid.ts";
import { answerQuestion } from "#commands/bid-question/answer-question.ts";
import { askQuestion } from "#commands/bid-question/ask-question.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { activity, bidRequest, outbox } from "#db/schema/index.ts";
import { readBytes } from "#test/app/documents/reading.ts";
import { clientOf } from "#test/party/room-client.ts";
import { guestOf, priced, sentBidRequest, third } from "#test/setup/bids.ts";
import { browser, type Holder, ORIGIN } from "#test/setup/browser.ts";
import { VIEWERS } from "#test/setup/world.ts";

const WORK = ["/work/documents", "/work/documents.data", "/work", "/work/all", "/work/all.data"];
const OURS = /Brightside|Lou Lead|\bcon1\b|bidder1|lead1/;
const RIDGE = /Ridge|Olga|\bcon2\b|bidder2|lead2/;
const HARROW = /Harrow|Tia|\bcon3\b|bidder3|lead3/;
const BY_LINK = { base: "/portal/bids", lists: ["/portal", "/portal.data"] };
const BIDDERS = [
  { who: VIEWERS.lead as Holder, names: OURS, base: "/work/bids", lists: WORK },
  { who: VIEWERS.otherLead as Holder, names: RIDGE, base: "/work/bids", lists: WORK },
  { who: third as Holder, names: HARROW, base: "/work/bids", lists: WORK },
  { who: guestOf("con1") as Holder, names: OURS, ...BY_LINK },
  { who: guestOf("con3") as Holder, names: HARROW, ...BY_LINK },
];
/** As numbers and as people read them. */
const PRICES = /70077|80088|300330|700\.77|800\.88|3,003\.30|60613|606\.13|121226|1,212\.26/;

beforeAll(() => {
  vi.spyOn(console, "log").mockReturnValue();
});

/** Two have bid and one has declined; one has asked, and everybody was answered; each has other work on the job. */
async function underWay() {
  const made = await sentBidRequest({ closesAt: Date.now() + 86_400_000 });
  const { world, jobId, documentId } = made;
  world.clock.now = Date.now();
  // The opening of one request opens no other
  await world.db
    .insert(bidRequest)
    .values({ orgId: "org1", documentId: "other", closesAt: 1, lateAllowed: false, openedAt: 1 });
  for (const contractorId of ["con1", "con2", "con3"]) {
    const work = { jobId, assetId: "asset1", contractorId, description: "Look at it first" };
    const { workOrderId } = await world.run("manager", createWorkOrder, work);
    const lead = BIDDERS.find(({ who }) => "contractorId" in who && who.contractorId === contractorId)?.who;
    if (lead) await world.run(lead, acceptWorkOrder, { workOrderId });
  }
  await world.run("lead", submitBid, priced(documentId, [70_077, 80_088, null]));
  await world.run("otherLead", submitBid, priced(documentId, [null, 60_613, null]));
  await world.run(third, declineBid, { documentId, reason: "Harrow is full" });
  const { questionId } = await world.run("lead", askQuestion, {
    documentId,
    question: "Brightside asks why?",
  });
  const shared = { toAll: true, toldAll: "Why?", answer: "Because" };
  await world.run("manager", answerQuestion, { questionId, ...shared });
  return made;
}

async function bytesFor(who: Holder, paths: string[]): Promise<Record<string, string>> {
  const window = await browser(who);
  const entries = paths.map(async (path) => {
    const answer = await window.get(path);
    expect([path, answer.ok]).toEqual([path, true]);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = path.endsWith("/pdf") ? (await readBytes(bytes)).texts.join("\n") : "";
    return [path, Buffer.from(bytes).toString("latin1") + text] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function overheard(who: Holder, jobId: string): Promise<string> {
  const { cookie } = await browser(who);
  const headers = { Upgrade: "websocket", Origin: ORIGIN, Cookie: cookie };
  const client = clientOf(
    await exports.default.fetch(new Request(`${ORIGIN}/live/jobs/${jobId}`, { headers })),
  );
  await client.catchUp();
  const { bytes } = client;
  client.hangUp();
  return bytes;
}

test("no bidder learns of another, in any byte of page, data, PDF, room, API or mail", {
  timeout: 60_000,
}, async () => {
  const { world, jobId, documentId } = await underWay();
  for (const { who, names, base, lists } of BIDDERS) {
    const at = `${base}/${documentId}`;
    const pages = [at, `${at}/bid`, `${at}/decline`].flatMap((path) => [path, `${path}.data`]);
    const seen: Record<string, string> = {
      ...(await bytesFor(who, [...pages, ...lists, `${at}/pdf`])),
      mails: JSON.stringify(
        (await world.db.select().from(outbox))
          .map(({ message }) => message)
          .filter(({ to }) => names.test(to) || to === `${who.id}@example.test`),
      ),
      ...(who.kind === "contractor" && { room: await overheard(who, jobId) }),
    };
    if (who.kind === "contractor") expect(seen.room).toContain("bid.invited");
    expect(seen[`${at}/pdf`]).toContain("Basin");
    for (const other of BIDDERS.filter((one) => one.names !== names))
      for (const [place, bytes] of Object.entries(seen)) {
        const found = other.names.exec(bytes);
        expect([who.name, place, found?.[0]]).toEqual([who.name, place, undefined]);
      }
  }
});

test("no row of the log is addressed to two bidders", async () => {
  const scene = await underWay();
  const rows = await scene.world.db.select().from(activity).where(eq(activity.subjectId, scene.documentId));
  expect(rows.length).toBeGreaterThan(8);
  for (const { verb, audience } of rows)
    expect([verb, audience.split("|").filter(Boolean).length <= 1]).toEqual([verb, true]);
});

test("until the opening no price is in any byte that staff or another bidder get", {
  timeout: 60_000,
}, async () => {
  const { world, jobId, documentId } = await underWay();
  const at = `/documents/${documentId}`;
  const paths = [
    at,
    `${at}.data`,
    `${at}/bids`,
    `${at}/bids.data`,
    `/jobs/${jobId}`,
    `/jobs/${jobId}.data`,
    "/board",
  ];
  const told = async (who: Holder, places: string[]) => ({
    ...(await bytesFor(who, places)),
    room: await overheard(who, jobId),
  });
  const sealed = await told(VIEWERS.manager as Holder, paths);
  for (const [place, bytes] of Object.entries(sealed))
    expect([place, PRICES.exec(bytes)?.[0]]).toEqual([place, undefined]);
  const mails = JSON.stringify(await world.db.select().from(outbox));
  expect(PRICES.exec(mails)?.[0]).toBeUndefined();
  const theirs = await bytesFor(third, [`/work/bids/${documentId}`, `/work/bids/${documentId}.data`]);
  for (const bytes of Object.values(theirs)) expect(PRICES.exec(bytes)?.[0]).toBeUndefined();
  const byLink = [`/portal/bids/${documentId}`, `/portal/bids/${documentId}.data`, "/portal.data"];
  const guests = await bytesFor(guestOf("con3"), byLink);
  for (const bytes of Object.values(guests)) expect(PRICES.exec(bytes)?.[0]).toBeUndefined();
  for (const [who, at] of [[VIEWERS.lead, "/work/bids"] as const, [guestOf("con1"), "/portal/bids"] as const])
    expect(Object.values(await bytesFor(who as Holder, [`${at}/${documentId}`])).join()).toMatch(/3,003\.30/);

  await world.run("manager", openBids, { documentId });
  expect(Object.values(await bytesFor(VIEWERS.manager as Holder, [`${at}/bids`])).join()).toMatch(PRICES);
  const after = await bytesFor(third, [`/work/bids/${documentId}.data`]);
  expect(PRICES.exec(Object.values(after).join())).toBeNull();
  expect(await env.DB.prepare("select count(*) as n from bid").first("n")).toBe(2);
});

import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { declineBid } from "#commands/bid/decline-bid.ts";
import { openBids } from "#commands/bid/open-bids.ts";
import { submitBid } from "#commands/bid/submit-bid.ts";
import { answerQuestion } from "#commands/bid-question/answer-question.ts";
import { askQuestion } from "#commands/bid-question/ask-question.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { activity, bidRequest } from "#db/schema/index.ts";
import { guestOf, priced, sentBidRequest, third } from "#test/setup/bids.ts";
import { browser, type Holder } from "#test/setup/browser.ts";
import { VIEWERS } from "#test/setup/world.ts";
import { expectNowhere, type Heard, mailsTo, overheard, walk } from "./heard.ts";

/** As numbers, which are no part of longer ones such as a time, and as people read them. */
const LOUS = /(?<!\d)(?:70077|80088|300330)(?!\d)|700\.77|800\.88|3,?003\.30/;
const OLGAS = /(?<!\d)(?:60613|121226)(?!\d)|606\.13|1,?212\.26/;
const PRICES = new RegExp(`${LOUS.source}|${OLGAS.source}`);

const BRIGHTSIDE = { names: /Brightside|Lou Lead|\bcon1\b|bidder1|lead1/, bid: LOUS };
const RIDGE = { names: /Ridge|Olga|\bcon2\b|bidder2|lead2/, bid: OLGAS };
const HARROW = { names: /Harrow|Tia|\bcon3\b|bidder3|lead3/, bid: null };
const BIDDERS = [
  { who: VIEWERS.lead as Holder, of: BRIGHTSIDE, base: "/work" },
  { who: VIEWERS.otherLead as Holder, of: RIDGE, base: "/work" },
  { who: third as Holder, of: HARROW, base: "/work" },
  { who: guestOf("con1") as Holder, of: BRIGHTSIDE, base: "/portal" },
  { who: guestOf("con3") as Holder, of: HARROW, base: "/portal" },
];

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

type Scene = Awaited<ReturnType<typeof underWay>>;

async function heardBy({ world, jobId, documentId }: Scene, { who, of, base }: (typeof BIDDERS)[number]) {
  const window = await browser(who);
  const heard: Heard = {
    ...(await walk(window, [base, "/talk"], { documentId, jobId })),
    mails: await mailsTo(world, of.names),
    room: await overheard(window, jobId),
  };
  expect(heard[`${base}/bids/${documentId}/pdf`]).toContain("Basin");
  if (who.kind === "contractor") expect(heard.room).toContain("bid.invited");
  return heard;
}

test("no bidder learns of another or of their price, in any byte of page, data, PDF, room, API or mail", {
  timeout: 120_000,
}, async () => {
  const scene = await underWay();
  const others = (own: (typeof BIDDERS)[number]["of"]) => {
    const hidden = [BRIGHTSIDE, RIDGE, HARROW].filter((one) => one !== own);
    return new RegExp(
      hidden
        .flatMap(({ names, bid }) => [names, bid ?? names])
        .map(({ source }) => source)
        .join("|"),
    );
  };
  for (const bidder of BIDDERS) {
    const heard = await heardBy(scene, bidder);
    expectNowhere(heard, others(bidder.of));
    const own = heard[`${bidder.base}/bids/${scene.documentId}`];
    if (bidder.of.bid) expect(own).toMatch(bidder.of.bid);
  }
  await scene.world.run("manager", openBids, { documentId: scene.documentId });
  for (const bidder of BIDDERS) expectNowhere(await heardBy(scene, bidder), others(bidder.of));
});

test("no row of the log is addressed to two bidders", async () => {
  const scene = await underWay();
  const rows = await scene.world.db.select().from(activity).where(eq(activity.subjectId, scene.documentId));
  expect(rows.length).toBeGreaterThan(8);
  for (const { verb, audience } of rows)
    expect([verb, audience.split("|").filter(Boolean).length <= 1]).toEqual([verb, true]);
});

test("until the opening no price is in any byte that staff get", { timeout: 120_000 }, async () => {
  const { world, jobId, documentId } = await underWay();
  const mara = await browser("manager");
  const heard = async (): Promise<Heard> => ({
    ...(await walk(mara, ["/documents", "/jobs", "/board", "/talk"], { documentId, jobId })),
    mails: await mailsTo(world, /@/),
    room: await overheard(mara, jobId),
  });
  expectNowhere(await heard(), PRICES);
  await world.run("manager", openBids, { documentId });
  expect((await heard())[`/documents/${documentId}/bids`]).toMatch(PRICES);
  expect(await env.DB.prepare("select count(*) as n from bid").first("n")).toBe(2);
});

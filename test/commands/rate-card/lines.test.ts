import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { approveAdditionalWork } from "#commands/additional-work/approve-additional-work.ts";
import { requestAdditionalWork } from "#commands/additional-work/request-additional-work.ts";
import { approveClaim } from "#commands/claim/approve-claim.ts";
import { submitClaim } from "#commands/claim/submit-claim.ts";
import { acceptQuote } from "#commands/quote/accept-quote.ts";
import { giveQuote } from "#commands/quote/give-quote.ts";
import { archiveRateCard } from "#commands/rate-card/archive-rate-card.ts";
import { createRateCard } from "#commands/rate-card/create-rate-card.ts";
import { reviseRateCard } from "#commands/rate-card/revise-rate-card.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { readClaimView } from "#db/queries/claims/claim-view.ts";
import { readDraftPage } from "#db/queries/claims/draft-page.ts";
import { claimLine, orderLine, quote } from "#db/schema/index.ts";
import { matchDraft } from "#domain/claim/draft.ts";
import { makeWork, type Work } from "#test/setup/work.ts";
import { VIEWERS } from "#test/setup/world.ts";

const fitter = {
  code: "F",
  description: "Fitter",
  unit: "hour",
  normalMinor: 9_500,
  afterHoursMinor: 14_250,
};
const cheaper = { ...fitter, normalMinor: 9_000 };
const hours = { description: "fitter", unit: "Hour", quantityMilli: 3_000, unitPriceMinor: 10_000 };
const at = (agreedMinor: number) => ({ code: "F", hours: "normal", card: "2026", agreedMinor });

/** Work due on 6 March, and a card of its contractor that is dearer from that day on. */
async function ratedWork(fields: object = {}) {
  const work = await makeWork(fields);
  const { rateCardId } = await work.run("manager", createRateCard, {
    ...{ contractorId: "con1", name: "2026", validFrom: "2026-01-01", rates: [cheaper] },
    materialsMarkupBp: 1_000,
  });
  await work.run("manager", reviseRateCard, {
    ...{ rateCardId, validFrom: "2026-03-06", rates: [fitter], materialsMarkupBp: 1_000 },
  });
  return { ...work, rateCardId };
}

const ratesOf = async ({ db, orderId }: Work) =>
  (
    await db.select().from(orderLine).where(eq(orderLine.orderId, orderId)).orderBy(asc(orderLine.position))
  ).map(({ rate }) => rate);

test("a quote's lines carry the rate of the day of the work, and take it onto the order", async () => {
  const work = await ratedWork();
  const { run, db, workOrderId, rateCardId } = work;
  const materials = {
    description: "Materials",
    quantityMilli: 1_000,
    unitPriceMinor: 12_000,
    costMinor: 10_000,
  };
  const odd = { description: "Something else", quantityMilli: 1_000, unitPriceMinor: 100 };
  const named = { ...odd, rate: { cardId: rateCardId, code: "F", hours: "after_hours" } };
  const { quoteId } = await run("lead", giveQuote, { workOrderId, lines: [hours, materials, odd, named] });
  const [given] = await db.select().from(quote).where(eq(quote.id, quoteId));
  const rates = [
    at(9_500),
    { code: "MATERIALS", costMinor: 10_000, agreedMinor: 11_000 },
    undefined,
    { hours: "after_hours", agreedMinor: 14_250 },
  ];
  expect(given?.lines.map(({ rate }) => rate)).toMatchObject(rates);
  await run("manager", acceptQuote, { quoteId });
  expect(await ratesOf(work)).toMatchObject(rates.map((rate) => rate ?? null));
});

test("a rate that does not count on the day is refused where it is named, and leaves nothing", async () => {
  const { run, db, workOrderId, rateCardId } = await ratedWork();
  const line = { ...hours, rate: { cardId: rateCardId, code: "G", hours: "normal" } };
  await expect(run("lead", giveQuote, { workOrderId, lines: [line] })).rejects.toMatchObject({
    code: "no_such_rate",
  });
  await run("manager", archiveRateCard, { rateCardId });
  const gone = { ...line, rate: { ...line.rate, code: "F" } };
  await expect(run("lead", giveQuote, { workOrderId, lines: [gone] })).rejects.toMatchObject({
    code: "no_such_rate",
  });
  expect(await db.select().from(quote)).toEqual([]);
});

test("additional work keeps its rate when it is approved", async () => {
  const work = await ratedWork();
  const { run, workOrderId } = work;
  await run("lead", acceptWorkOrder, { workOrderId });
  const asked = { workOrderId, description: "More", lines: [{ ...hours, unitPriceMinor: 9_500 }] };
  const { additionalWorkId } = await run("lead", requestAdditionalWork, asked);
  await run("manager", approveAdditionalWork, { additionalWorkId });
  expect((await ratesOf(work)).at(-1)).toMatchObject(at(9_500));
});

test("an invoice is held to the card the same while it is typed, once it is sent and at approval", async () => {
  const work = await ratedWork();
  const { run, db, workOrderId, clock } = work;
  const { quoteId } = await run("lead", giveQuote, {
    workOrderId,
    lines: [{ ...hours, unitPriceMinor: 9_500 }],
  });
  await run("manager", acceptQuote, { quoteId });
  await work.put("closed");
  const page = await readDraftPage(db, VIEWERS.lead, { workOrderId }, clock.now);
  const [line] = page.orderLines;
  const number = "R-1";
  const typed = matchDraft(page.base, {
    number,
    lines: [{ orderLineId: line?.id ?? "", by: "quantity", value: "2", unitPrice: "110.00" }],
    extras: [{ description: "Fitter", quantity: "1", unit: "hour", unitPrice: "99", cost: "" }],
    stated: { net: "", tax: "", gross: "" },
  });
  const { claimId } = await run("lead", submitClaim, {
    ...{ workOrderId, number, invoiceDate: "2026-03-03" },
    lines: [{ orderLineId: line?.id, by: "quantity", value: "2", unitPriceMinor: "110.00" }],
    extras: [{ description: "Fitter", quantityMilli: "1", unit: "hour", unitPriceMinor: "99" }],
  });
  const seen = await Promise.all(
    [VIEWERS.lead, VIEWERS.manager].map((viewer) => readClaimView(db, viewer, claimId)),
  );
  const said = (findings: readonly { check: string; message: string; rate?: unknown }[]) =>
    findings.filter(({ check }) => check === "rate").map(({ message, rate }) => ({ message, rate }));
  const card = { agreedMinor: 9_500, setBy: "rate_card", card: "2026" };
  expect(said(typed.findings)).toEqual([
    { message: "30.00 over the agreed rate on line 1.", rate: { ...card, chargedMinor: 11_000 } },
    { message: "4.00 over the agreed rate on line 2.", rate: { ...card, chargedMinor: 9_900 } },
  ]);
  for (const { checks } of seen) expect(said(checks)).toEqual(said(typed.findings));
  expect(
    await db.select({ rate: claimLine.rate }).from(claimLine).orderBy(asc(claimLine.position)),
  ).toMatchObject([{ rate: null }, { rate: at(9_500) }]);
  await expect(run("manager", approveClaim, { claimId })).rejects.toMatchObject({
    message: expect.stringContaining("30.00 over the agreed rate on line 1."),
  });
});

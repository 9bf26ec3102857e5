import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptQuote } from "#commands/quote/accept-quote.ts";
import { askQuote } from "#commands/quote/ask-quote.ts";
import { declineQuote } from "#commands/quote/decline-quote.ts";
import { giveQuote } from "#commands/quote/give-quote.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { order, orderChange, orderLine, person, quote } from "#db/schema/index.ts";
import { makeWork, type Work } from "#test/setup/work.ts";

const priced = (unitPriceMinor: number) => [
  { description: "New pump", quantityMilli: 1_000, unit: "each", unitPriceMinor },
];
const give = (work: Work, unitPriceMinor: number, fields: object = {}) =>
  work.run("lead", giveQuote, { workOrderId: work.workOrderId, lines: priced(unitPriceMinor), ...fields });
const sumOfOrder = async ({ db }: Work) =>
  (await db.select().from(orderLine)).reduce((sum, line) => sum + line.netMinor, 0);

test("asked for, given and revised: only the newest waits for an answer", async () => {
  const work = await makeWork();
  const { workOrderId, run, db } = work;
  await run("manager", askQuote, { workOrderId });
  expect(await work.row()).toMatchObject({ quoteAskedAt: work.clock.now });
  const first = await give(work, 150_000);
  const second = await give(work, 140_000, { note: "Cheaper pump", validUntil: "2026-03-20" });
  expect((await db.select().from(quote).orderBy(quote.revision)).map((one) => one.state)).toEqual([
    "superseded",
    "given",
  ]);
  expect(second.revision).toBe(2);
  await expect(run("manager", acceptQuote, { quoteId: first.quoteId })).rejects.toMatchObject({
    code: "decided",
    message: "This quote was replaced by a newer one. Look at that one.",
  });
  expect(await work.mailed()).toEqual([
    "lead1@example.test",
    "lead1@example.test",
    "manager1@example.test",
    "manager1@example.test",
  ]);
});

test("before anybody accepted the order, the quote takes the place of its lines", async () => {
  const work = await makeWork();
  const { quoteId } = await give(work, 150_000);
  const accepted = await work.run("manager", acceptQuote, { quoteId });
  expect(accepted).toMatchObject({ sumMinor: 150_000, nteMinor: 150_000 });
  expect(await work.bought()).toMatchObject({
    originalMinor: 150_000,
    changesMinor: 0,
    nteMinor: 150_000,
    capMinor: 150_000,
  });
  expect(await work.db.select().from(orderLine)).toMatchObject([
    { description: "New pump", netMinor: 150_000 },
  ]);
  expect(await work.db.$count(orderChange)).toBe(0);
});

test("a committed order is altered by a change order, twice too, and its lines always come to its sum", async () => {
  const work = await makeWork();
  await work.run("lead", acceptWorkOrder, { workOrderId: work.workOrderId });
  await work.run("manager", acceptQuote, { quoteId: (await give(work, 150_000)).quoteId });
  expect(await work.bought()).toMatchObject({
    originalMinor: 100_000,
    changesMinor: 50_000,
    nteMinor: 150_000,
    capMinor: 150_000,
  });
  expect(await sumOfOrder(work)).toBe(150_000);
  await work.run("manager", acceptQuote, { quoteId: (await give(work, 90_000)).quoteId });
  expect(await work.bought()).toMatchObject({ changesMinor: -10_000, nteMinor: 150_000, capMinor: 90_000 });
  expect(await sumOfOrder(work)).toBe(90_000);
  expect(
    (await work.db.select().from(orderChange).orderBy(orderChange.number)).map((one) => one.amountMinor),
  ).toEqual([50_000, -60_000]);
});

test("never below what is billed", async () => {
  const work = await makeWork();
  await work.run("lead", acceptWorkOrder, { workOrderId: work.workOrderId });
  await work.db.update(order).set({ invoicedMinor: 95_000, version: sql`version + 1` });
  const { quoteId } = await give(work, 90_000);
  await expect(work.run("manager", acceptQuote, { quoteId })).rejects.toMatchObject({ code: "below_billed" });
  expect(await work.bought()).toMatchObject({ changesMinor: 0, capMinor: 100_000 });
});

test("accepted once by two at once; over one's limit by nobody", async () => {
  const work = await makeWork();
  const { quoteId } = await give(work, 150_000);
  await work.db
    .update(person)
    .set({ approvalLimitMinor: 149_999, version: 2 })
    .where(eq(person.id, "manager1"));
  await expect(work.run("manager", acceptQuote, { quoteId })).rejects.toMatchObject({ code: "over_limit" });
  const both = await Promise.allSettled([
    work.run("admin", acceptQuote, { quoteId }),
    work.run("secondManager", acceptQuote, { quoteId }),
  ]);
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await sumOfOrder(work)).toBe(150_000);
});

test("a price past its day is not accepted", async () => {
  const work = await makeWork();
  const { quoteId } = await give(work, 150_000, { validUntil: "2026-03-04" });
  work.clock.now += 3 * 86_400_000;
  await expect(work.run("manager", acceptQuote, { quoteId })).rejects.toMatchObject({
    code: "expired",
    message: expect.stringContaining("Wed 4 Mar"),
  });
});

test("declining needs a reason, tells the contractor, and leaves room for another price", async () => {
  const work = await makeWork();
  const { quoteId } = await give(work, 150_000);
  await expect(work.run("manager", declineQuote, { quoteId })).rejects.toMatchObject({
    fields: { reason: [expect.any(String)] },
  });
  await work.run("manager", declineQuote, { quoteId, reason: "Too dear" });
  expect(await work.mailed()).toEqual(["lead1@example.test", "lead1@example.test", "manager1@example.test"]);
  expect((await give(work, 120_000)).revision).toBe(2);
});

test("only a lead prices, only managers decide, and strangers find nothing", async () => {
  const work = await makeWork();
  const { workOrderId, run } = work;
  const { quoteId } = await give(work, 150_000);
  await expect(run("technician", giveQuote, { workOrderId, lines: priced(1) })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(run("otherLead", giveQuote, { workOrderId, lines: priced(1) })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(run("stranger", acceptQuote, { quoteId })).rejects.toMatchObject({ code: "not_found" });
  await expect(run("viewer", acceptQuote, { quoteId })).rejects.toMatchObject({ code: "forbidden" });
  await expect(give(work, 0)).rejects.toMatchObject({ field: "lines" });
  await expect(give(work, 1, { validUntil: "2026-03-01" })).rejects.toMatchObject({ field: "validUntil" });
});

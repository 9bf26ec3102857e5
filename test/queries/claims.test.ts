import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { approveClaim } from "#commands/claim/approve-claim.ts";
import { rejectClaim } from "#commands/claim/reject-claim.ts";
import { createDb } from "#db/client.ts";
import { readClaimView } from "#db/queries/claims/claim-view.ts";
import { readContractorMoney, readContractorsMoney } from "#db/queries/claims/contractor-money.ts";
import { readDraftPage } from "#db/queries/claims/draft-page.ts";
import { readOwnInvoices } from "#db/queries/claims/own-invoices.ts";
import { readQueue } from "#db/queries/claims/queue.ts";
import { person } from "#db/schema/index.ts";
import { readQueueFilter } from "#domain/claim/queue.ts";
import { makeBilledWork, refusalOf, send } from "#test/commands/claim/billed-work.ts";
import { NOW, VIEWERS } from "#test/setup/world.ts";
import { metered } from "./metered.ts";

const filter = (view = "", sort = "", waiting = "") =>
  readQueueFilter((name) => ({ view, sort, waiting })[name] ?? "");

async function threeInvoices() {
  const work = await makeBilledWork();
  const second = await makeBilledWork({ asset: "asset2" }, work);
  const small = await send(work, {
    number: "1",
    lines: [{ orderLineId: work.lineIds[0], by: "quantity", value: "1" }],
  });
  const large = await send(second, { number: "2" });
  const middle = await send(work, {
    number: "3",
    lines: [{ orderLineId: work.lineIds[0], by: "quantity", value: "5" }],
  });
  return { work, second, small, large, middle };
}

test("the queue is sorted by amount or by wait, and says what waits for whom", async () => {
  const { work } = await threeInvoices();
  const byAmount = await readQueue(work.db, VIEWERS.manager, filter(), {});
  expect(byAmount.rows.map(({ number }) => number)).toEqual(["2", "3", "1"]);
  expect(byAmount.rows[0]).toMatchObject({
    waitsForName: "Mara Manager",
    contractorName: "Brightside Electrical",
  });
  expect(byAmount.waiting).toMatchObject([{ personId: "manager1", claims: 3, sumMinor: 210_000 }]);
  const byAge = await readQueue(work.db, VIEWERS.manager, filter("", "age"), {});
  expect(byAge.rows.map(({ number }) => number)).toEqual(["1", "2", "3"]);
});

test("what is over the manager's limit waits for the next one up, splitting included", async () => {
  const { work } = await threeInvoices();
  await work.db.update(person).set({ approvalLimitMinor: 50_000 }).where(eq(person.id, "manager1"));
  await work.db.update(person).set({ approvalLimitMinor: 100_000 }).where(eq(person.id, "manager2"));
  const { rows } = await readQueue(work.db, VIEWERS.manager, filter(), {});
  expect(rows.map(({ number, waitsForName }) => [number, waitsForName])).toEqual([
    ["2", "Ada Admin"],
    ["3", "Milo Manager"],
    ["1", "Milo Manager"],
  ]);
  const forMilo = await readQueue(work.db, VIEWERS.manager, filter("", "", "manager2"), {});
  expect(forMilo.rows.map(({ number }) => number)).toEqual(["3", "1"]);
});

test("a decided invoice leaves one list for another", async () => {
  const { work, large, middle } = await threeInvoices();
  await work.run("manager", approveClaim, { claimId: large.claimId });
  await work.run("manager", rejectClaim, { claimId: middle.claimId, reason: "Twice" });
  const toPay = await readQueue(work.db, VIEWERS.manager, filter("to_pay"), {});
  expect(toPay.rows.map(({ number }) => number)).toEqual(["2"]);
  expect(toPay.toPay).toEqual({ claims: 1, sumMinor: 150_000 });
  const own = await readOwnInvoices(work.db, VIEWERS.lead, "to_correct", {});
  expect(own.rows.map(({ number }) => number)).toEqual(["3"]);
  expect(own.figures).toMatchObject({
    waiting: { claims: 1, sumMinor: 10_000 },
    approved: { claims: 1, sumMinor: 150_000 },
  });
});

test("money of one contractor and of all", async () => {
  const { work, large } = await threeInvoices();
  await work.run("manager", approveClaim, { claimId: large.claimId });
  const one = await readContractorMoney(work.db, VIEWERS.manager, "con1");
  expect(one.sums).toMatchObject({ orders: 1, agreedMinor: 150_000, invoicedMinor: 60_000 });
  expect(one.waiting).toMatchObject([{ claims: 2, sumMinor: 60_000 }]);
  const all = await readContractorsMoney(work.db, VIEWERS.manager);
  expect(all.contractors).toMatchObject([
    { name: "Brightside Electrical", orders: 1, waitingMinor: 60_000, toPayMinor: 150_000 },
  ]);
});

test("strangers, other contractors, technicians and customers see none of it", async () => {
  const { work, large } = await threeInvoices();
  const { claimId } = large;
  for (const who of ["stranger", "otherLead", "technician", "customer"] as const)
    expect(await refusalOf(readClaimView(work.db, VIEWERS[who], claimId))).toMatchObject({
      kind: "not_found",
    });
  for (const who of ["otherLead", "technician"] as const) {
    expect(await refusalOf(readDraftPage(work.db, VIEWERS[who], { claimId }, NOW))).toMatchObject({
      kind: "not_found",
    });
    expect(
      await refusalOf(readDraftPage(work.db, VIEWERS[who], { workOrderId: work.workOrderId }, NOW)),
    ).toMatchObject({ kind: "not_found" });
  }
  expect((await readQueue(work.db, VIEWERS.stranger, filter(), {})).rows).toEqual([]);
  expect((await readContractorsMoney(work.db, VIEWERS.stranger)).contractors).toEqual([]);
  expect(await readContractorMoney(work.db, VIEWERS.stranger, "con1")).toMatchObject({
    sums: { orders: 0, agreedMinor: 0 },
    views: { waiting: { claims: 0, sumMinor: 0 }, to_pay: { claims: 0, sumMinor: 0 } },
    orders: [],
    waiting: [],
  });
  expect((await readOwnInvoices(work.db, VIEWERS.otherLead, "all", {})).rows).toEqual([]);
  expect(await refusalOf(readOwnInvoices(work.db, VIEWERS.technician, "all", {}))).toMatchObject({
    kind: "not_found",
  });
});

test("each page is one trip to the database", async () => {
  const { large } = await threeInvoices();
  const { meter, client } = metered(env.DB);
  const db = createDb(client);
  await readQueue(db, VIEWERS.manager, filter(), {});
  await readClaimView(db, VIEWERS.manager, large.claimId);
  await readDraftPage(db, VIEWERS.lead, { claimId: large.claimId }, NOW);
  await readOwnInvoices(db, VIEWERS.lead, "all", {});
  await readContractorMoney(db, VIEWERS.manager, "con1");
  await readContractorsMoney(db, VIEWERS.manager);
  expect(meter.trips).toBe(6);
});

test("pages of a long list join without gap or repeat, both ways", async () => {
  const { work } = await threeInvoices();
  const insert =
    env.DB.prepare(`insert into claim (org_id, id, job_id, work_order_id, order_id, contractor_id, number, number_key, state, invoice_date,
    net_minor, tax_minor, gross_minor, submitted_by, submitted_at) select org_id, id || ?1, job_id, work_order_id, order_id, contractor_id, ?1, 'k' || ?1,
    'submitted', invoice_date, 700, 0, 700, submitted_by, submitted_at from claim where number = '1'`);
  await env.DB.batch(Array.from({ length: 70 }, (_, n) => insert.bind(`x${n}`)));
  const first = await readQueue(work.db, VIEWERS.manager, filter(), {});
  const second = await readQueue(work.db, VIEWERS.manager, filter(), { after: first.next ?? "" });
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(new Set(ids).size).toBe(73);
  expect(second.next).toBeNull();
  const back = await readQueue(work.db, VIEWERS.manager, filter(), { before: second.previous ?? "" });
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
});

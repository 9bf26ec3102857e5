import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createDb, type Db } from "#db/client.ts";
import { readContractorMoney, readContractorsMoney } from "#db/queries/claims/contractor-money.ts";
import { readDraftPage } from "#db/queries/claims/draft-page.ts";
import { readOwnInvoices } from "#db/queries/claims/own-invoices.ts";
import { readQueue } from "#db/queries/claims/queue.ts";
import { readDay, readWorkList } from "#db/queries/contractor-work.ts";
import { listContractors } from "#db/queries/contractors.ts";
import { listCustomers } from "#db/queries/customers.ts";
import { readPortalJobs } from "#db/queries/portal-jobs.ts";
import { listsOf } from "#db/queries/work-lists.ts";
import { ownLists } from "#domain/claim/own-list.ts";
import { queueViews, readQueueFilter } from "#domain/claim/queue.ts";
import { makeWorld, NOW, VIEWERS } from "#test/setup/world.ts";
import { manyWorkOrders } from "./many-work-orders.ts";
import { metered } from "./metered.ts";

const { manager, lead, technician, customer } = VIEWERS;
const all = { q: "", archived: false };
const today = { now: NOW, from: NOW, to: NOW + 86_400_000 };

const PAGES: Record<string, (db: Db) => Promise<unknown>> = {
  "money of contractors": (db) => readContractorsMoney(db, manager),
  "money of one": (db) => readContractorMoney(db, manager, "con1"),
  contractors: (db) => listContractors(db, "org1", all),
  customers: (db) => listCustomers(db, "org1", all),
  portal: (db) => readPortalJobs(db, customer, { today: "2026-03-03", email: "cora@example.test" }),
  day: (db) => readDay(db, lead, today, "2026-03-03"),
  "new invoice": (db) => readDraftPage(db, lead, { workOrderId: "W0000007" }, NOW),
};
for (const list of ownLists) PAGES[`own ${list}`] = (db) => readOwnInvoices(db, lead, list, {});
for (const viewer of [lead, technician])
  for (const list of listsOf(viewer))
    PAGES[`${viewer.role}, ${list}`] = (db) => readWorkList(db, viewer, list, today, null);
for (const view of queueViews)
  for (const sort of ["age", "amount"])
    for (const contractor of ["", "con1"]) {
      const filter = readQueueFilter((name) => ({ view, sort, contractor })[name] ?? "");
      PAGES[`${view} by ${sort} ${contractor}`] = (db) => readQueue(db, manager, filter, {});
    }

/** Jobs that are over: closed, each with an invoice in one of the states it can end in. */
async function history(from: number, to: number): Promise<void> {
  await manyWorkOrders(env.DB, from, to);
  await env.DB.batch([
    env.DB.prepare("update job set customer_id = 'cust1', state = iif(number % 3, 'done', 'open')"),
    env.DB.prepare("update work_order set customer_id = 'cust1', state = 'closed'"),
    env.DB.prepare(`insert into claim (org_id, id, job_id, work_order_id, order_id, contractor_id, number, number_key,
      state, invoice_date, net_minor, tax_minor, gross_minor, approved_minor, sent_again, submitted_by, submitted_at)
      select org_id, 'C' || id, job_id, id, order_id, contractor_id, number, number, state, '2026-03-02', 5000, 0, 5000,
        iif(state = 'paid', 5000, 0), state = 'rejected', 'lead1', state_at
      from (select *, iif(number % 5 > 1, 'paid', iif(number % 5, 'withdrawn', 'rejected')) as state
        from (select org_id, id, job_id, order_id, contractor_id, number, state_at from work_order where number between ${from} and ${to}))`),
  ]);
}

async function rowsRead(): Promise<Record<string, number>> {
  const { meter, client } = metered(env.DB);
  const db = createDb(client);
  const rows: Record<string, number> = {};
  for (const [name, read] of Object.entries(PAGES)) {
    meter.rowsRead = 0;
    await read(db);
    rows[name] = meter.rowsRead;
  }
  return rows;
}

test("no list and no summary reads more as the history behind it grows", async () => {
  await makeWorld();
  await history(1, 1_000);
  const short = await rowsRead();
  await history(1_001, 5_000);
  const long = await rowsRead();
  const grown = Object.keys(PAGES).filter((name) => (long[name] ?? 0) > 1.1 * (short[name] ?? 0) + 20);
  expect(grown.map((name) => `${name}: ${short[name]} to ${long[name]}`)).toEqual([]);
});

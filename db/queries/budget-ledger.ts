import { and, eq, inArray, sql } from "drizzle-orm";
import { emptyLedger, type Ledger, type Ledgers } from "#domain/budget/ledger.ts";
import type { Db } from "../client.ts";
import { claim, claimLine, document, documentLine, order, orderLine } from "../schema/index.ts";

const OF_ORDERS = ["estimate", "proposal", "change_order"] as const;
const COMMITTING = ["accepted", "closed"] as const;

/** What became of a job's budget in orders, bills and invoices (rule M7), for a batch; `toLedgers` takes their rows. */
export const ledgerReads = (db: Db, orgId: string, jobId: string) =>
  [
    committed(db, orgId, jobId),
    paid(db, orgId, jobId),
    sold(db, orgId, jobId),
    whole(db, orgId, jobId),
  ] as const;

const sumOf = (value: unknown, name: string) => sql<number>`coalesce(sum(${value}), 0)`.as(name);

const ofJob = (orgId: string, jobId: string) =>
  and(eq(order.orgId, orgId), eq(order.jobId, jobId), inArray(order.state, [...COMMITTING]));

/** By item: lines of accepted vendor orders, and what was approved on them. Blank is what no item stands behind. */
const committed = (db: Db, orgId: string, jobId: string) =>
  db
    .select({
      itemId: orderLine.itemId,
      committedMinor: sumOf(orderLine.netMinor, "committed"),
      billedMinor: sumOf(orderLine.approvedMinor, "billed"),
    })
    .from(order)
    .innerJoin(orderLine, and(eq(orderLine.orgId, order.orgId), eq(orderLine.orderId, order.id)))
    .where(ofJob(orgId, jobId))
    .groupBy(orderLine.itemId);

const paid = (db: Db, orgId: string, jobId: string) =>
  db
    .select({ itemId: orderLine.itemId, paidMinor: sumOf(claimLine.approvedMinor, "paid") })
    .from(order)
    .innerJoin(claim, and(eq(claim.orgId, order.orgId), eq(claim.orderId, order.id), eq(claim.state, "paid")))
    .innerJoin(claimLine, and(eq(claimLine.orgId, claim.orgId), eq(claimLine.claimId, claim.id)))
    .innerJoin(orderLine, and(eq(orderLine.orgId, order.orgId), eq(orderLine.id, claimLine.orderLineId)))
    .where(ofJob(orgId, jobId))
    .groupBy(orderLine.itemId);

/** By item: lines of accepted customer orders, and of invoices that were sent. */
const sold = (db: Db, orgId: string, jobId: string) =>
  db
    .select({
      itemId: documentLine.itemId,
      orderedMinor: sumOf(
        sql`iif(${document.state} = 'accepted' and ${inArray(document.kind, [...OF_ORDERS])}, ${documentLine.netMinor}, 0)`,
        "ordered",
      ),
      invoicedMinor: sumOf(
        sql`iif(${document.kind} = 'customer_invoice', ${documentLine.netMinor}, 0)`,
        "invoiced",
      ),
    })
    .from(document)
    .innerJoin(
      documentLine,
      and(
        eq(documentLine.orgId, document.orgId),
        eq(documentLine.documentId, document.id),
        eq(documentLine.n, document.sentVersion),
        eq(documentLine.counts, true),
      ),
    )
    .where(
      and(
        eq(document.orgId, orgId),
        eq(document.jobId, jobId),
        inArray(document.state, ["sent", "accepted"]),
      ),
    )
    .groupBy(documentLine.itemId);

/** Of the job as a whole, lines that no item stands behind too. */
const whole = (db: Db, orgId: string, jobId: string) =>
  db
    .select({
      committedMinor: sumOf(sql`${order.originalMinor} + ${order.changesMinor}`, "committed"),
      billedMinor: sumOf(order.approvedMinor, "billed"),
      paidMinor: sumOf(order.paidMinor, "paid"),
    })
    .from(order)
    .where(ofJob(orgId, jobId));

type Reads = ReturnType<typeof ledgerReads>;
interface Row extends Partial<Ledger> {
  itemId: string | null;
}

/** By item, and of the whole job. */
export function toLedgers(
  orders: Awaited<Reads[0]>,
  payments: Awaited<Reads[1]>,
  sales: Awaited<Reads[2]>,
  [bought]: Awaited<Reads[3]>,
): { items: Ledgers; job: Ledger } {
  const items: Record<string, Ledger> = {};
  for (const { itemId, ...figures } of [...orders, ...payments, ...sales] as Row[])
    if (itemId !== null) items[itemId] = { ...emptyLedger, ...items[itemId], ...figures };
  return {
    items,
    job: {
      ...emptyLedger,
      ...bought,
      orderedMinor: sales.reduce((sum, { orderedMinor }) => sum + orderedMinor, 0),
      invoicedMinor: sales.reduce((sum, { invoicedMinor }) => sum + invoicedMinor, 0),
    },
  };
}

import { and, desc, eq, sql } from "drizzle-orm";
import type { StaffViewer } from "#domain/access/viewer.ts";
import type { QueueView } from "#domain/claim/queue.ts";
import type { Db } from "../../client.ts";
import { contractor, contractorFigures, order, workOrder } from "../../schema/index.ts";
import { reachableOrders } from "../../scopes.ts";
import { unionOf } from "../union.ts";
import { figuresOf, isConcerned, NO_FIGURES, type Sums, waitingStatement } from "./figures.ts";

const NEWEST_ORDERS = 20;

/** One contractor's money, in one batch: orders out and how far they are used, invoices by state, what waits for whom. */
export async function readContractorMoney(db: Db, viewer: StaffViewer, contractorId: string) {
  const [figures, orders, waiting] = await db.batch([
    figuresOf(db, viewer.orgId, contractorId),
    newestOrders(db, viewer, contractorId),
    waitingStatement(db, viewer, contractorId),
  ]);
  const its = figures[0] ?? NO_FIGURES;
  // What counts is what is owed once that is decided, else what is billed
  const views: Record<QueueView, Sums> = {
    waiting: { claims: its.waiting, sumMinor: its.waitingMinor },
    to_pay: { claims: its.toPay, sumMinor: its.toPayMinor },
    paid: { claims: its.paid, sumMinor: its.paidMinor },
    rejected: { claims: its.rejected, sumMinor: its.rejectedMinor },
    withdrawn: { claims: its.withdrawn, sumMinor: its.withdrawnMinor },
  };
  const { agreedMinor, invoicedMinor } = its;
  return { sums: { orders: its.orders, agreedMinor, invoicedMinor }, views, orders, waiting };
}

export type ContractorMoneyFacts = Awaited<ReturnType<typeof readContractorMoney>>;

/** Orders that are out, the newest first. A state at a time is the order of the index. */
function newestOrders(db: Db, viewer: StaffViewer, contractorId: string) {
  const theirs = and(reachableOrders(viewer), eq(order.contractorId, contractorId));
  const newest = sql`order by created_at desc, id desc limit ${NEWEST_ORDERS}`;
  const terms = (["sent", "accepted"] as const).map(
    (state) => sql`select * from (select id, created_at from ${order} indexed by vendor_order_contractor
      where ${theirs} and ${order.state} = ${state} ${newest})`,
  );
  return db
    .select({
      id: order.id,
      number: order.number,
      workOrderId: order.workOrderId,
      agreedMinor: sql<number>`${order.originalMinor} + ${order.changesMinor}`.as("agreed"),
      invoicedMinor: order.invoicedMinor,
      paidMinor: order.paidMinor,
      currency: order.currency,
      description: workOrder.description,
      workState: sql<typeof workOrder.$inferSelect.state>`${workOrder.state}`.as("work_state"),
    })
    .from(sql`(select id from (${unionOf(terms)}) ${newest}) found`)
    .crossJoin(order)
    .innerJoin(workOrder, and(eq(workOrder.orgId, order.orgId), eq(workOrder.id, order.workOrderId)))
    .where(and(reachableOrders(viewer), sql`${order.id} = found.id`))
    .orderBy(desc(order.createdAt), desc(order.id));
}

/** Every contractor that has orders out or invoices undecided or unpaid, in one batch. */
export async function readContractorsMoney(db: Db, viewer: StaffViewer) {
  const [contractors, waiting] = await db.batch([
    db
      .select({
        contractorId: contractor.id,
        name: contractor.name,
        orders: contractorFigures.orders,
        agreedMinor: contractorFigures.agreedMinor,
        invoicedMinor: contractorFigures.invoicedMinor,
        paidMinor: contractorFigures.ordersPaidMinor,
        waiting: contractorFigures.waiting,
        waitingMinor: contractorFigures.waitingMinor,
        toPayMinor: contractorFigures.toPayMinor,
      })
      .from(contractorFigures)
      .innerJoin(
        contractor,
        and(eq(contractor.orgId, contractorFigures.orgId), eq(contractor.id, contractorFigures.contractorId)),
      )
      .where(and(eq(contractorFigures.orgId, viewer.orgId), isConcerned))
      .orderBy(desc(contractorFigures.agreedMinor))
      .limit(100),
    waitingStatement(db, viewer),
  ]);
  return { contractors, waiting };
}

export type ContractorsMoneyFacts = Awaited<ReturnType<typeof readContractorsMoney>>;

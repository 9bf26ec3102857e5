import { and, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { StaffViewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { claim, contractor, order, workOrder } from "../../schema/index.ts";
import { reachableClaims, reachableOrders } from "../../scopes.ts";
import { claimsBy, of, ordersOfContractor } from "./indexed.ts";
import { waitingStatement } from "./queue.ts";

// written out: a bound list would keep SQLite from seeking in the index on contractor and state
const out = sql`${order.state} in ('sent', 'accepted')`;

const sumOf = (amount: SQL, name: string) => sql<number>`coalesce(sum(${amount}), 0)`.as(name);

const orderSums = {
  orders: count(),
  agreedMinor: sumOf(sql`${order.originalMinor} + ${order.changesMinor}`, "agreed_minor"),
  invoicedMinor: sumOf(sql`${order.invoicedMinor}`, "invoiced_sum"),
  paidMinor: sumOf(sql`${order.paidMinor}`, "paid_sum"),
};

/** One contractor's money, in one batch: orders out and how far they are used, invoices by state, what waits for whom. */
export async function readContractorMoney(db: Db, viewer: StaffViewer, contractorId: string) {
  const [sums, orders, claims, waiting] = await db.batch([
    db
      .select(orderSums)
      .from(ordersOfContractor)
      .where(and(reachableOrders(viewer), eq(order.contractorId, contractorId), out)),
    db
      .select({
        id: of(order.id, "id"),
        number: of(order.number, "number"),
        workOrderId: of(order.workOrderId, "work_order_id"),
        agreedMinor: sql<number>`${order.originalMinor} + ${order.changesMinor}`.as("agreed"),
        invoicedMinor: of(order.invoicedMinor, "invoiced_minor"),
        paidMinor: of(order.paidMinor, "paid_minor"),
        currency: of(order.currency, "currency"),
        description: workOrder.description,
        workState: sql<typeof workOrder.$inferSelect.state>`${workOrder.state}`.as("work_state"),
      })
      .from(ordersOfContractor)
      .innerJoin(workOrder, and(eq(workOrder.orgId, order.orgId), eq(workOrder.id, order.workOrderId)))
      .where(and(reachableOrders(viewer), eq(order.contractorId, contractorId), out))
      .orderBy(desc(order.createdAt))
      .limit(20),
    db
      .select({
        state: of(claim.state, "state"),
        claims: count(),
        netMinor: sumOf(sql`${claim.netMinor}`, "net_sum"),
        approvedMinor: sumOf(sql`${claim.approvedMinor}`, "approved_total"),
      })
      .from(claimsBy("claim_contractor"))
      .where(and(reachableClaims(viewer), eq(claim.contractorId, contractorId)))
      .groupBy(claim.state),
    waitingStatement(db, viewer, contractorId),
  ]);
  return { sums: sums[0] ?? NO_ORDERS, orders, claims, waiting };
}

export type ContractorMoneyFacts = Awaited<ReturnType<typeof readContractorMoney>>;

const NO_ORDERS = { orders: 0, agreedMinor: 0, invoicedMinor: 0, paidMinor: 0 };

/** Every contractor that has orders out or invoices undecided or unpaid, in one batch. */
export async function readContractorsMoney(db: Db, viewer: StaffViewer) {
  const [orders, claims, waiting] = await db.batch([
    db
      .select({ contractorId: contractor.id, name: contractor.name, ...orderSums })
      .from(contractor)
      .crossJoin(ordersOfContractor)
      .where(
        and(
          eq(contractor.orgId, viewer.orgId),
          eq(order.orgId, contractor.orgId),
          eq(order.contractorId, contractor.id),
          out,
        ),
      )
      .groupBy(contractor.id, contractor.name)
      .orderBy(sql`agreed_minor desc`)
      .limit(100),
    db
      .select({
        contractorId: contractor.id,
        name: contractor.name,
        waiting: sql<number>`count(iif(${claim.state} = 'submitted', 1, null))`.as("waiting"),
        waitingMinor: sumOf(sql`iif(${claim.state} = 'submitted', ${claim.netMinor}, 0)`, "waiting_minor"),
        toPayMinor: sumOf(sql`${claim.approvedMinor}`, "to_pay_minor"),
      })
      .from(claimsBy("claim_queue"))
      .innerJoin(contractor, and(eq(contractor.orgId, claim.orgId), eq(contractor.id, claim.contractorId)))
      .where(and(reachableClaims(viewer), inArray(claim.state, ["submitted", "approved", "part_approved"])))
      .groupBy(contractor.id, contractor.name)
      .limit(500),
    waitingStatement(db, viewer),
  ]);
  return { contractors: merged(orders, claims), waiting };
}

export type ContractorsMoneyFacts = Awaited<ReturnType<typeof readContractorsMoney>>;

type Named = { contractorId: string; name: string };

function merged<
  O extends Named & typeof NO_ORDERS,
  C extends Named & { waiting: number; waitingMinor: number; toPayMinor: number },
>(orders: O[], claims: C[]) {
  const claimsOf = new Map(claims.map((row) => [row.contractorId, row]));
  const known = new Set(orders.map(({ contractorId }) => contractorId));
  const withoutOrders = claims.filter(({ contractorId }) => !known.has(contractorId));
  return [
    ...orders,
    ...withoutOrders.map(({ contractorId, name }) => ({ contractorId, name, ...NO_ORDERS })),
  ].map((row) => {
    const { waiting = 0, waitingMinor = 0, toPayMinor = 0 } = claimsOf.get(row.contractorId) ?? {};
    return { ...row, waiting, waitingMinor, toPayMinor };
  });
}

import { and, count, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { StaffViewer } from "#domain/access/viewer.ts";
import { type QueueFilter, queueStates } from "#domain/claim/queue.ts";
import type { Db } from "../../client.ts";
import { claim, contractor, order, person, site, workOrder } from "../../schema/index.ts";
import { reachableClaims } from "../../scopes.ts";
import type { Window } from "../keyset.ts";
import { claimsBy, of } from "./indexed.ts";
import { byNumber, pageOfNumbers } from "./keyset.ts";
import { waitsFor } from "./waits-for.ts";

const approver = alias(person, "approver");
const atItsWork = and(eq(workOrder.orgId, claim.orgId), eq(workOrder.id, claim.workOrderId));

/** The manager's queue and the figures above it, in one batch. Amounts are before tax. */
export async function readQueue(db: Db, viewer: StaffViewer, filter: QueueFilter, window: Window) {
  const [rows, waiting, toPay, contractors] = await db.batch([
    pageStatement(db, viewer, filter, window),
    waitingStatement(db, viewer, filter.contractorId),
    toPayStatement(db, viewer, filter.contractorId),
    db
      .select({ name: contractor.name })
      .from(contractor)
      .where(and(eq(contractor.orgId, viewer.orgId), eq(contractor.id, filter.contractorId))),
  ]);
  const page = pageOfNumbers(
    rows,
    ({ netMinor, submittedAt }) => (filter.sort === "age" ? submittedAt : netMinor),
    window,
  );
  return {
    ...page,
    waiting,
    toPay: toPay[0] ?? { claims: 0, sumMinor: 0 },
    contractorName: contractors[0]?.name ?? null,
  };
}

export type QueueRow = Awaited<ReturnType<typeof pageStatement>>[number];

function pageStatement(db: Db, viewer: StaffViewer, filter: QueueFilter, window: Window) {
  const sorted =
    filter.sort === "age"
      ? ({ column: claim.submittedAt, direction: "asc" } as const)
      : ({ column: claim.netMinor, direction: "desc" } as const);
  const page = byNumber({ ...sorted, id: claim.id }, window);
  return db
    .select({
      id: of(claim.id, "id"),
      number: of(claim.number, "number"),
      revision: of(claim.revision, "revision"),
      state: of(claim.state, "state"),
      netMinor: of(claim.netMinor, "net_minor"),
      approvedMinor: of(claim.approvedMinor, "approved_minor"),
      submittedAt: of(claim.submittedAt, "submitted_at"),
      currency: order.currency,
      contractorName: sql<string>`${contractor.name}`.as("contractor_name"),
      workOrderNumber: sql<number>`${workOrder.number}`.as("work_order_number"),
      workState: sql<typeof workOrder.$inferSelect.state>`${workOrder.state}`.as("work_state"),
      siteName: sql<string>`${site.name}`.as("site_name"),
      waitsForName: sql<string | null>`${approver.name}`.as("waits_for_name"),
    })
    .from(
      claimsBy(
        filter.contractorId ? "claim_contractor" : filter.sort === "age" ? "claim_age" : "claim_queue",
      ),
    )
    .innerJoin(workOrder, atItsWork)
    .innerJoin(order, and(eq(order.orgId, claim.orgId), eq(order.id, claim.orderId)))
    .innerJoin(contractor, and(eq(contractor.orgId, claim.orgId), eq(contractor.id, claim.contractorId)))
    .innerJoin(site, and(eq(site.orgId, workOrder.orgId), eq(site.id, workOrder.siteId)))
    .leftJoin(
      approver,
      and(
        eq(approver.orgId, claim.orgId),
        eq(approver.id, sql`iif(${claim.state} = 'submitted', ${waitsFor}, null)`),
      ),
    )
    .where(
      and(
        reachableClaims(viewer),
        inArray(claim.state, [...queueStates[filter.view]]),
        filter.contractorId ? eq(claim.contractorId, filter.contractorId) : undefined,
        filter.waitsFor ? sql`${waitsFor} = ${filter.waitsFor}` : undefined,
        page.where,
      ),
    )
    .orderBy(page.order)
    .limit(page.limit);
}

/** What waits for whose approval, the largest sum first; of one contractor where one is named. */
export const waitingStatement = (db: Db, viewer: StaffViewer, contractorId = "") =>
  db
    .select({
      personId: approver.id,
      name: approver.name,
      claims: count(),
      sumMinor: sql<number>`sum(${claim.netMinor})`.as("sum_minor"),
      oldestAt: sql<number>`min(${claim.submittedAt})`.as("oldest_at"),
    })
    .from(claimsBy("claim_queue"))
    .innerJoin(workOrder, atItsWork)
    .leftJoin(approver, and(eq(approver.orgId, claim.orgId), eq(approver.id, waitsFor)))
    .where(
      and(
        reachableClaims(viewer),
        eq(claim.state, "submitted"),
        contractorId ? eq(claim.contractorId, contractorId) : undefined,
      ),
    )
    .groupBy(approver.id, approver.name)
    .orderBy(sql`sum_minor desc`)
    .limit(100);

const toPayStatement = (db: Db, viewer: StaffViewer, contractorId: string) =>
  db
    .select({
      claims: count(),
      sumMinor: sql<number>`coalesce(sum(${claim.approvedMinor}), 0)`.as("sum_minor"),
    })
    .from(claimsBy("claim_queue"))
    .where(
      and(
        reachableClaims(viewer),
        inArray(claim.state, ["approved", "part_approved"]),
        contractorId ? eq(claim.contractorId, contractorId) : undefined,
      ),
    );

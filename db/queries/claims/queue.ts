import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { StaffViewer } from "#domain/access/viewer.ts";
import { type QueueFilter, queueStates } from "#domain/claim/queue.ts";
import type { Db } from "../../client.ts";
import { approvalWait, claim, contractor, order, person, site, workOrder } from "../../schema/index.ts";
import { reachableClaims } from "../../scopes.ts";
import type { Window } from "../keyset.ts";
import { toPayStatement, waitingStatement } from "./figures.ts";
import { claimsFound } from "./found.ts";
import { byNumber, pageOfNumbers } from "./keyset.ts";
import { listedWithWork } from "./listed.ts";

const approver = alias(person, "approver");

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
  const page = pageIn(claim, filter, window);
  return db
    .select({
      ...listedWithWork,
      contractorName: sql<string>`${contractor.name}`.as("contractor_name"),
      workState: sql<typeof workOrder.$inferSelect.state>`${workOrder.state}`.as("work_state"),
      waitsForName: sql<string | null>`${approver.name}`.as("waits_for_name"),
    })
    .from(found(viewer, filter, window))
    .crossJoin(claim)
    .innerJoin(workOrder, and(eq(workOrder.orgId, claim.orgId), eq(workOrder.id, claim.workOrderId)))
    .innerJoin(order, and(eq(order.orgId, claim.orgId), eq(order.id, claim.orderId)))
    .innerJoin(contractor, and(eq(contractor.orgId, claim.orgId), eq(contractor.id, claim.contractorId)))
    .innerJoin(site, and(eq(site.orgId, workOrder.orgId), eq(site.id, workOrder.siteId)))
    .leftJoin(approvalWait, and(eq(approvalWait.orgId, claim.orgId), eq(approvalWait.claimId, claim.id)))
    .leftJoin(approver, and(eq(approver.orgId, claim.orgId), eq(approver.id, approvalWait.personId)))
    .where(and(reachableClaims(viewer), sql`${claim.id} = found.id`))
    .orderBy(page.order);
}

/** Ids of the page: along the index of its order, or what waits for one person where that is asked. */
function found(viewer: StaffViewer, filter: QueueFilter, window: Window) {
  const { view, sort, contractorId, waitsFor } = filter;
  const byAge = sort === "age";
  if (waitsFor) {
    const page = pageIn(approvalWait, filter, window);
    const waits = and(
      eq(approvalWait.orgId, viewer.orgId),
      eq(approvalWait.personId, waitsFor),
      contractorId ? eq(approvalWait.contractorId, contractorId) : undefined,
      page.where,
    );
    return sql`(select ${approvalWait.claimId} as id from ${approvalWait} where ${waits}
      order by ${page.order} limit ${page.limit}) found`;
  }
  const here = sql`${reachableClaims(viewer)} and ${claim.contractorId} = ${contractorId}`;
  const streams = queueStates[view].map((state) =>
    contractorId
      ? ({
          index: byAge ? "claim_contractor" : "claim_contractor_amount",
          where: sql`${here} and ${claim.state} = ${state}`,
        } as const)
      : ({
          index: byAge ? "claim_age" : "claim_queue",
          where: sql`${reachableClaims(viewer)} and ${claim.state} = ${state}`,
        } as const),
  );
  return claimsFound(streams, byAge ? claim.submittedAt : claim.netMinor, pageIn(claim, filter, window));
}

function pageIn(table: typeof claim | typeof approvalWait, { sort }: QueueFilter, window: Window) {
  const id = table === approvalWait ? approvalWait.claimId : claim.id;
  return sort === "age"
    ? byNumber({ column: table.submittedAt, id, direction: "asc" }, window)
    : byNumber({ column: table.netMinor, id, direction: "desc" }, window);
}

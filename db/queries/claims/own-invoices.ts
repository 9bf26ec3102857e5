import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { ContractorViewer } from "#domain/access/viewer.ts";
import type { OwnList } from "#domain/claim/own-list.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { claim, order, site, workOrder } from "../../schema/index.ts";
import { reachableClaims } from "../../scopes.ts";
import type { Window } from "../keyset.ts";
import { claimsBy, of } from "./indexed.ts";
import { byNumber, pageOfNumbers } from "./keyset.ts";

const notSentAgain = sql`${claim.state} = 'rejected' and not exists (select 1 from claim later indexed by claim_order
  where later.org_id = ${claim.orgId} and later.order_id = ${claim.orderId} and later.number_key = ${claim.numberKey}
    and later.revision > ${claim.revision})`;

const lists: Record<OwnList, SQL> = {
  all: ne(claim.state, "superseded"),
  waiting: sql`${claim.state} = 'submitted'`,
  to_correct: notSentAgain,
  approved: sql`${claim.state} in ('approved', 'part_approved')`,
  paid: sql`${claim.state} = 'paid'`,
};

const figure = (list: SQL, amount: typeof claim.netMinor | typeof claim.approvedMinor, name: string) => ({
  [`${name}Count`]: sql<number>`count(iif(${list}, 1, null))`.as(`${name}_count`),
  [`${name}Minor`]: sql<number>`coalesce(sum(iif(${list}, ${amount}, 0)), 0)`.as(`${name}_minor`),
});

/** A contractor's own invoices, newest first, and what they come to. Amounts are before tax. Leads only. */
export async function readOwnInvoices(db: Db, viewer: ContractorViewer, list: OwnList, window: Window) {
  if (viewer.role !== "lead") throw notFound("page");
  const page = byNumber({ column: claim.submittedAt, id: claim.id, direction: "desc" }, window);
  const [rows, figures] = await db.batch([
    db
      .select({
        id: of(claim.id, "id"),
        number: of(claim.number, "number"),
        revision: of(claim.revision, "revision"),
        state: of(claim.state, "state"),
        netMinor: of(claim.netMinor, "net_minor"),
        approvedMinor: of(claim.approvedMinor, "approved_minor"),
        submittedAt: of(claim.submittedAt, "submitted_at"),
        decisionReason: of(claim.decisionReason, "decision_reason"),
        currency: order.currency,
        workOrderNumber: sql<number>`${workOrder.number}`.as("work_order_number"),
        siteName: sql<string>`${site.name}`.as("site_name"),
      })
      .from(claimsBy("claim_contractor"))
      .innerJoin(workOrder, and(eq(workOrder.orgId, claim.orgId), eq(workOrder.id, claim.workOrderId)))
      .innerJoin(order, and(eq(order.orgId, claim.orgId), eq(order.id, claim.orderId)))
      .innerJoin(site, and(eq(site.orgId, workOrder.orgId), eq(site.id, workOrder.siteId)))
      .where(and(reachableClaims(viewer), lists[list], page.where))
      .orderBy(page.order)
      .limit(page.limit),
    db
      .select({
        ...figure(lists.waiting, claim.netMinor, "waiting"),
        ...figure(lists.to_correct, claim.netMinor, "to_correct"),
        ...figure(lists.approved, claim.approvedMinor, "approved"),
        ...figure(lists.paid, claim.approvedMinor, "paid"),
      })
      .from(claimsBy("claim_contractor"))
      .where(reachableClaims(viewer)),
  ]);
  const counted = figures[0] ?? {};
  const sumsOf = (name: OwnList) => ({
    claims: Number(counted[`${name}Count`] ?? 0),
    sumMinor: Number(counted[`${name}Minor`] ?? 0),
  });
  return {
    ...pageOfNumbers(rows, ({ submittedAt }) => submittedAt, window),
    figures: {
      waiting: sumsOf("waiting"),
      to_correct: sumsOf("to_correct"),
      approved: sumsOf("approved"),
      paid: sumsOf("paid"),
    },
  };
}

export type OwnInvoice = Awaited<ReturnType<typeof readOwnInvoices>>["rows"][number];

import { and, eq, type SQL, sql } from "drizzle-orm";
import type { ContractorViewer } from "#domain/access/viewer.ts";
import type { OwnList } from "#domain/claim/own-list.ts";
import { type ClaimState, claimStates } from "#domain/claim/states.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { claim, order, site, workOrder } from "../../schema/index.ts";
import { reachableClaims } from "../../scopes.ts";
import type { Window } from "../keyset.ts";
import { figuresOf, NO_FIGURES } from "./figures.ts";
import { claimsFound, type Stream } from "./found.ts";
import { byNumber, pageOfNumbers } from "./keyset.ts";
import { listedWithWork } from "./listed.ts";

const states: Record<Exclude<OwnList, "to_correct">, readonly ClaimState[]> = {
  all: claimStates.filter((state) => state !== "superseded"),
  waiting: ["submitted"],
  approved: ["approved", "part_approved"],
  paid: ["paid"],
};

function streamsOf(list: OwnList, theirs: SQL): Stream[] {
  if (list === "to_correct")
    return [{ index: "claim_to_correct", where: sql`${theirs} and state = 'rejected' and sent_again = 0` }];
  return states[list].map((state) => ({
    index: "claim_contractor",
    where: sql`${theirs} and ${claim.state} = ${state}`,
  }));
}

/** A contractor's own invoices, newest first, and what they come to. Amounts are before tax. Leads only. */
export async function readOwnInvoices(db: Db, viewer: ContractorViewer, list: OwnList, window: Window) {
  if (viewer.role !== "lead") throw notFound("page");
  const page = byNumber({ column: claim.submittedAt, id: claim.id, direction: "desc" }, window);
  const [rows, figures] = await db.batch([
    db
      .select({ ...listedWithWork, decisionReason: claim.decisionReason })
      .from(claimsFound(streamsOf(list, reachableClaims(viewer)), claim.submittedAt, page))
      .crossJoin(claim)
      .innerJoin(workOrder, and(eq(workOrder.orgId, claim.orgId), eq(workOrder.id, claim.workOrderId)))
      .innerJoin(order, and(eq(order.orgId, claim.orgId), eq(order.id, claim.orderId)))
      .innerJoin(site, and(eq(site.orgId, workOrder.orgId), eq(site.id, workOrder.siteId)))
      .where(and(reachableClaims(viewer), sql`${claim.id} = found.id`))
      .orderBy(page.order),
    figuresOf(db, viewer.orgId, viewer.contractorId),
  ]);
  const its = figures[0] ?? NO_FIGURES;
  return {
    ...pageOfNumbers(rows, ({ submittedAt }) => submittedAt, window),
    figures: {
      waiting: { claims: its.waiting, sumMinor: its.waitingMinor },
      to_correct: { claims: its.toCorrect, sumMinor: its.toCorrectMinor },
      approved: { claims: its.toPay, sumMinor: its.toPayMinor },
      paid: { claims: its.paid, sumMinor: its.paidMinor },
    },
  };
}

export type OwnInvoice = Awaited<ReturnType<typeof readOwnInvoices>>["rows"][number];

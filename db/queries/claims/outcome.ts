import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import type { ClaimState } from "#domain/claim/states.ts";
import type { Db } from "../../client.ts";
import { claim, claimLine, document } from "../../schema/index.ts";
import { reachableClaims } from "../../scopes.ts";
import type { Reader } from "../portal-documents.ts";
import { approvedGross } from "./approved-gross.ts";

const MOST_LINES = 500;

/** The invoices that a confirmed bill became, newest first, with their lines. For a page's batch. */
export const invoicesOfBill = (db: Db, viewer: Reader, documentId: string) =>
  db
    .select({
      id: claim.id,
      state: claim.state,
      grossMinor: claim.grossMinor,
      reason: claim.decisionReason,
      decidedAt: claim.decidedAt,
      paidAt: claim.paidAt,
      reference: claim.paymentReference,
      lineId: claimLine.id,
      description: claimLine.description,
      netMinor: claimLine.netMinor,
      taxBp: claimLine.taxBp,
      approvedMinor: claimLine.approvedMinor,
      withheldReason: claimLine.withheldReason,
    })
    .from(document)
    .innerJoin(
      claim,
      and(
        eq(claim.orgId, document.orgId),
        eq(claim.orderId, document.orderId),
        eq(claim.number, document.number),
      ),
    )
    .innerJoin(claimLine, and(eq(claimLine.orgId, claim.orgId), eq(claimLine.claimId, claim.id)))
    .where(
      and(
        eq(document.orgId, viewer.orgId),
        eq(document.id, documentId),
        eq(document.kind, "bill"),
        ownInvoices(viewer),
      ),
    )
    .orderBy(desc(claim.submittedAt), desc(claim.revision), asc(claimLine.position))
    .limit(MOST_LINES);

/** A contractor's leads read their company's invoices, one who came by link what they confirmed themselves. */
const ownInvoices = (viewer: Reader): SQL | undefined =>
  viewer.kind === "contractor"
    ? reachableClaims(viewer)
    : and(eq(claim.orgId, viewer.orgId), eq(claim.submittedBy, viewer.id));

/**
 * What became of the newest of them; null while it waits to be decided. Amounts are told only where the bill shows its
 * totals (rule D2).
 */
export function toOutcome(rows: Awaited<ReturnType<typeof invoicesOfBill>>, tellsAmounts: boolean) {
  const [newest] = rows;
  if (!newest || !isDecided(newest.state)) return null;
  const { id, state, grossMinor, reason, reference } = newest;
  const lines = rows.filter((row) => row.id === id);
  const withheld = state === "rejected" ? [] : lines.filter((line) => line.withheldReason !== null);
  return {
    id,
    state,
    at: newest.paidAt ?? newest.decidedAt,
    billedMinor: tellsAmounts ? grossMinor : null,
    approvedMinor: tellsAmounts ? approvedGross(lines) : null,
    reason,
    reference,
    // rule P13
    withheld: withheld.map(({ lineId, description, netMinor, approvedMinor, withheldReason }) => ({
      lineId,
      description,
      amountMinor: tellsAmounts ? netMinor - approvedMinor : null,
      reason: withheldReason ?? "",
    })),
  };
}

export type InvoiceOutcome = NonNullable<ReturnType<typeof toOutcome>>;

type Decided = Extract<ClaimState, "approved" | "part_approved" | "rejected" | "paid">;
const DECIDED: readonly ClaimState[] = ["approved", "part_approved", "rejected", "paid"] satisfies Decided[];

const isDecided = (state: ClaimState): state is Decided => DECIDED.includes(state);

import { and, eq } from "drizzle-orm";
import type { BilledClaim, Billing } from "#db/queries/claims/billing.ts";
import { order, orderChange } from "#db/schema/index.ts";
import { sum } from "#domain/money/document-totals.ts";
import { afterApproval } from "#domain/order/final-claim.ts";
import type { CommandContext, Plan } from "../command.ts";
import { contractorOnly } from "../work-order/audience.ts";

interface Approving {
  approvedMinor: number;
  changeNumber: number;
}

/**
 * Rule P10: approving a final invoice gives back what nobody will bill. It is a change order like any other
 * (rules M5, M6), so that the contract sum, the cap and the budget all follow.
 */
export function releaseRest(
  { db, viewer, now, newId }: CommandContext,
  { order: row, work, claims }: Billing,
  claim: BilledClaim,
  { approvedMinor, changeNumber }: Approving,
): Pick<Plan<never>, "writes" | "log"> & { closes: boolean } {
  const waiting = claims.filter(({ id, state }) => id !== claim.id && state === "submitted");
  const { releasedMinor, closes } = afterApproval(claim.final, {
    contractSumMinor: row.originalMinor + row.changesMinor,
    approvedMinor: row.approvedMinor + approvedMinor,
    waitingMinor: sum(waiting.map(({ netMinor }) => netMinor)),
    withheldMinor: claim.netMinor - approvedMinor,
  });
  if (releasedMinor === 0 && !closes) return { writes: [], log: [], closes };

  const { orgId, id: orderId } = row;
  const changesMinor = row.changesMinor - releasedMinor;
  const change = {
    orgId,
    id: newId(),
    orderId,
    number: changeNumber,
    reason: `Given back with final invoice ${claim.number}`,
    sourceKind: "final_claim" as const,
    sourceId: claim.id,
    amountMinor: -releasedMinor,
    approvedBy: viewer.id,
    createdAt: now,
  };
  const after = db
    .update(order)
    .set({
      changesMinor,
      capMinor: Math.min(row.originalMinor + changesMinor, row.nteMinor),
      version: row.version + 1,
      ...(closes && { state: "closed" as const }),
    })
    .where(and(eq(order.orgId, orgId), eq(order.id, orderId)));
  return {
    writes: releasedMinor > 0 ? [db.insert(orderChange).values(change), after] : [after],
    log: [
      {
        jobId: row.jobId,
        verb: closes ? "order.closed" : "order.reduced",
        subjectKind: "order",
        subjectId: orderId,
        workOrderId: work.id,
        audience: contractorOnly(row),
        data: { number: row.number, invoice: claim.number, releasedMinor, currency: row.currency },
      },
    ],
    closes,
  };
}

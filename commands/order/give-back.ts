import { and, eq } from "drizzle-orm";
import type { ActivityDraft } from "#db/log.ts";
import type { OrderRow } from "#db/queries/work-order-facts.ts";
import { order, orderChange } from "#db/schema/index.ts";
import type { CommandContext, Plan } from "../command.ts";
import { contractorOnly } from "../work-order/audience.ts";

interface GivenBack {
  /** Zero where nothing is left, and the order only closes. */
  releasedMinor: number;
  /** Whether nothing more can be billed on the order. */
  closes: boolean;
  changeNumber: number;
  reason: string;
  sourceKind: "final_claim" | "closing";
  sourceId: string;
  /** The number of the invoice that it came with. */
  invoice?: string;
}

/**
 * Rules P10, S3: gives back what nobody will bill of an order. It is a change order like any other (rules M5, M6), so
 * that the contract sum, the cap, the budget and the standing order all follow.
 */
export function giveBack(
  { db, viewer, now, newId }: CommandContext,
  row: OrderRow,
  { releasedMinor, closes, changeNumber, reason, sourceKind, sourceId, invoice }: GivenBack,
): Pick<Plan<never>, "writes"> & { log: ActivityDraft[] } {
  if (releasedMinor === 0 && !closes) return { writes: [], log: [] };
  const { orgId, id: orderId } = row;
  const changesMinor = row.changesMinor - releasedMinor;
  const change = {
    orgId,
    id: newId(),
    orderId,
    number: changeNumber,
    reason,
    sourceKind,
    sourceId,
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
        workOrderId: row.workOrderId,
        audience: contractorOnly(row),
        data: { number: row.number, ...(invoice && { invoice }), releasedMinor, currency: row.currency },
      },
    ],
  };
}

import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Billing } from "#db/queries/claims/billing.ts";
import { workOrder } from "#db/schema/index.ts";
import { invoiceState } from "#domain/claim/invoice-state.ts";
import type { ClaimState } from "#domain/claim/states.ts";

interface Changed {
  id: string;
  state: ClaimState;
  submittedAt: number;
  revision: number;
}

/**
 * Says on the work order how far its invoices are. Its version rises so that open boards take the card as newer; the
 * version of the claim is what guards the decision.
 */
export const summary = (db: Db, { work, claims }: Billing, changed: Changed, replacedId?: string) => {
  const others = claims.filter(({ id }) => id !== changed.id && id !== replacedId);
  return db
    .update(workOrder)
    .set({ invoiceState: invoiceState([...others, changed]), version: sql`${workOrder.version} + 1` })
    .where(and(eq(workOrder.orgId, work.orgId), eq(workOrder.id, work.id)));
};

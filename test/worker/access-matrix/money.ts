import { and, eq } from "drizzle-orm";
import { approveClaim } from "#commands/claim/approve-claim.ts";
import { submitClaim } from "#commands/claim/submit-claim.ts";
import { claimLine, orderLine, workOrder } from "#db/schema/index.ts";
import type { World } from "#test/setup/world.ts";
import type { Cast } from "./cast.ts";
import { workUntil } from "./work.ts";

export const dayOf = (at: number) => new Date(at - 2 * 86_400_000).toISOString().slice(0, 10);

/** Invoices of the cast's lead: one that waits, one that a check holds, one that is approved. */
export async function furnishMoney(world: World, cast: Cast, jobId: string) {
  const { db, clock } = world;
  const lineOf = async (workOrderId: string) => {
    const ordered = and(eq(orderLine.orgId, workOrder.orgId), eq(orderLine.orderId, workOrder.orderId));
    const [row] = await db
      .select({ id: orderLine.id })
      .from(orderLine)
      .innerJoin(workOrder, ordered)
      .where(eq(workOrder.id, workOrderId));
    return row?.id ?? "";
  };
  const bill = async (number: string, hours: number, more: object = {}) => {
    const workOrderId = await workUntil(world, cast, jobId, "closed");
    const lines = [{ orderLineId: await lineOf(workOrderId), by: "quantity", value: hours }];
    const { claimId } = await world.run(cast.lead, submitClaim, {
      workOrderId,
      number,
      invoiceDate: dayOf(clock.now),
      lines,
      ...more,
    });
    return { workOrderId, claimId };
  };
  const { workOrderId: closedId, claimId } = await bill("A-1", 500);
  const { claimId: heldClaimId } = await bill("A-2", 1_000, { statedNetMinor: 999_999 });
  const { claimId: approvedClaimId } = await bill("A-3", 2_000);
  await world.run(cast.manager, approveClaim, { claimId: approvedClaimId });
  const [line] = await db.select().from(claimLine).where(eq(claimLine.claimId, claimId));
  const billableId = await workUntil(world, cast, jobId, "closed");
  return {
    closedId,
    closedLineId: await lineOf(closedId),
    claimId,
    claimLineId: line?.id ?? "",
    heldClaimId,
    approvedClaimId,
    billableId,
    billableLineId: await lineOf(billableId),
  };
}

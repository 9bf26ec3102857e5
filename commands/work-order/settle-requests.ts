import { and, eq, sql } from "drizzle-orm";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { additionalWork, quote } from "#db/schema/index.ts";
import type { CommandContext } from "../command.ts";

/** Quotes and requests that wait for an answer get one when the work goes to somebody else or is called off. */
export const settleRequests = (
  { db, viewer, now }: CommandContext,
  { orgId, id }: Pick<WorkOrderRow, "orgId" | "id">,
  decisionReason: string,
) => [
  db
    .update(quote)
    .set({ state: "superseded", decisionReason, version: sql`${quote.version} + 1` })
    .where(and(eq(quote.orgId, orgId), eq(quote.workOrderId, id), eq(quote.state, "given"))),
  db
    .update(additionalWork)
    .set({
      state: "rejected",
      decisionReason,
      decidedBy: viewer.id,
      decidedAt: now,
      version: sql`${additionalWork.version} + 1`,
    })
    .where(
      and(
        eq(additionalWork.orgId, orgId),
        eq(additionalWork.workOrderId, id),
        eq(additionalWork.state, "requested"),
      ),
    ),
];

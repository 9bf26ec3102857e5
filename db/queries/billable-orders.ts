import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { contractor, order } from "../schema/index.ts";

/** Accepted orders of a job on which something is left to bill. */
export const billableOrders = (db: Db, orgId: string, jobId: string) =>
  db
    .select({
      workOrderId: order.workOrderId,
      number: order.number,
      contractor: contractor.name,
      leftMinor: sql<number>`${order.originalMinor} + ${order.changesMinor} - ${order.invoicedMinor}`.as(
        "left_minor",
      ),
    })
    .from(order)
    .innerJoin(contractor, and(eq(contractor.orgId, order.orgId), eq(contractor.id, order.contractorId)))
    .where(
      and(
        eq(order.orgId, orgId),
        eq(order.jobId, jobId),
        inArray(order.state, ["accepted", "closed"]),
        sql`${order.originalMinor} + ${order.changesMinor} > ${order.invoicedMinor}`,
      ),
    )
    .orderBy(asc(order.number))
    .limit(100);

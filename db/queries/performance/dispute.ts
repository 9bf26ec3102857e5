import { and, eq, sql } from "drizzle-orm";
import type { Measure } from "#domain/performance/measures.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { performanceDispute, performanceJob, workOrder } from "../../schema/index.ts";

interface Disputed {
  orgId: string;
  contractorId: string;
  workOrderId: string;
  measure: Measure;
  turn?: number | undefined;
}

/** A contractor's own giving of a work order, the last where none is named, and what it counts in a measure. Throws `not_found`. */
export async function reachFact(db: Db, { orgId, contractorId, workOrderId, measure, turn }: Disputed) {
  const [rows] = await db.batch([
    db
      .select({
        jobId: workOrder.jobId,
        turn: performanceJob.turn,
        number: sql<number>`${performanceJob.number}`.as("its_number"),
        counted: sql<number>`${sql.raw(`${measure}_n`)}`.as("counted"),
        disputeId: performanceDispute.id,
      })
      .from(performanceJob)
      .innerJoin(
        workOrder,
        and(eq(workOrder.orgId, performanceJob.orgId), eq(workOrder.id, performanceJob.workOrderId)),
      )
      .leftJoin(
        performanceDispute,
        and(
          eq(performanceDispute.orgId, performanceJob.orgId),
          eq(performanceDispute.workOrderId, performanceJob.workOrderId),
          eq(performanceDispute.turn, performanceJob.turn),
          eq(performanceDispute.measure, measure),
        ),
      )
      .where(
        and(
          eq(performanceJob.orgId, orgId),
          eq(performanceJob.workOrderId, workOrderId),
          eq(performanceJob.contractorId, contractorId),
          turn === undefined ? undefined : eq(performanceJob.turn, turn),
        ),
      )
      .orderBy(sql`${performanceJob.turn} desc`)
      .limit(1),
  ]);
  const [row] = rows;
  if (!row) throw notFound("work order");
  return row;
}

/** Throws `not_found`. */
export async function reachDispute(db: Db, orgId: string, id: string) {
  const [rows] = await db.batch([
    db
      .select()
      .from(performanceDispute)
      .where(and(eq(performanceDispute.orgId, orgId), eq(performanceDispute.id, id))),
  ]);
  const [row] = rows;
  if (!row) throw notFound("dispute");
  return row;
}

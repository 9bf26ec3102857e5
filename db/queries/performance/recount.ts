import { eq, sql } from "drizzle-orm";
import type { Db } from "../../client.ts";
import { activity, performanceJob, performanceRecount } from "../../schema/index.ts";

/** How far an organisation is counted afresh, and to which job and contractor `rows` more reach; null is to the end. */
export async function readRecount(db: Db, orgId: string, rows: number) {
  const reached = (column: typeof performanceRecount.fedTo | typeof performanceRecount.summedTo) =>
    sql`coalesce((select ${column} from ${performanceRecount} where ${performanceRecount.orgId} = ${orgId}), '')`;
  const [begun, jobs, contractors] = await db.batch([
    db.select().from(performanceRecount).where(eq(performanceRecount.orgId, orgId)),
    db
      .select({ id: activity.jobId })
      .from(activity)
      .where(sql`${activity.orgId} = ${orgId} and ${activity.jobId} > ${reached(performanceRecount.fedTo)}`)
      .orderBy(activity.jobId)
      .limit(1)
      .offset(rows),
    db
      .select({ id: performanceJob.contractorId })
      .from(performanceJob)
      .where(
        sql`${performanceJob.orgId} = ${orgId} and ${performanceJob.contractorId} > ${reached(performanceRecount.summedTo)}`,
      )
      .orderBy(performanceJob.contractorId)
      .limit(1)
      .offset(rows),
  ]);
  return {
    begun: begun[0] ?? null,
    nextJobId: jobs[0]?.id ?? null,
    nextContractorId: contractors[0]?.id ?? null,
  };
}

/** Organisations whose counting afresh has begun and is not done. */
export const unfinishedRecounts = (db: Db, limit: number): Promise<{ orgId: string }[]> =>
  db.select({ orgId: performanceRecount.orgId }).from(performanceRecount).limit(limit);

import { eq, max } from "drizzle-orm";
import type { Db } from "../client.ts";
import { job } from "../schema/index.ts";

const FIRST = 1_000;

/** The highest number a job has here; numbers begin after a thousand. */
export async function lastJobNumber(db: Db, orgId: string): Promise<number> {
  const [row] = await db
    .select({ number: max(job.number) })
    .from(job)
    .where(eq(job.orgId, orgId));
  return row?.number ?? FIRST;
}

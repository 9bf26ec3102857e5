import { and, asc, desc, eq, gt, isNotNull, lte } from "drizzle-orm";
import type { LogHead } from "#domain/log/chain.ts";
import type { ChainedRow } from "#domain/proof/log/write-extract.ts";
import type { SealedLog } from "#domain/proof/trail.ts";
import type { Db } from "../client.ts";
import { readHead, toActivity } from "../log.ts";
import { activity, comment } from "../schema/index.ts";

/** How far a job's log goes now, and from where on it can be proved part by part: what a seal names (rule L3). */
export async function readSealedLog(db: Db, orgId: string, jobId: string): Promise<SealedLog> {
  const [head, from] = await Promise.all([readHead(db, orgId, jobId), lastUnsalted(db, orgId, jobId)]);
  return { jobId, ...head, from };
}

/** Rows without a salt come before all others, if there are any. */
async function lastUnsalted(db: Db, orgId: string, jobId: string): Promise<LogHead> {
  const inJob = and(eq(activity.orgId, orgId), eq(activity.jobId, jobId));
  const columns = { seq: activity.seq, hash: activity.hash };
  const [first] = await db
    .select({ salt: activity.salt })
    .from(activity)
    .where(inJob)
    .orderBy(asc(activity.seq))
    .limit(1);
  if (first?.salt !== "") return { seq: 0, hash: "" };
  const unsalted = db
    .select(columns)
    .from(activity)
    .where(and(inJob, eq(activity.salt, "")));
  const [last] = await unsalted.orderBy(desc(activity.seq)).limit(1);
  return last ?? { seq: 0, hash: "" };
}

const BITE = 1_000;

/** The rows that a seal stands for, whoever may see them: what leaves goes through `writeExtract`. */
export async function readChain(
  db: Db,
  orgId: string,
  { jobId, from, seq }: SealedLog,
): Promise<{ rows: ChainedRow[]; removed: Set<string> }> {
  const rows: ChainedRow[] = [];
  for (let after = from.seq; after < seq; after = rows.at(-1)?.row.seq ?? seq) {
    const inJob = and(eq(activity.orgId, orgId), eq(activity.jobId, jobId));
    const bite = await db
      .select()
      .from(activity)
      .where(and(inJob, gt(activity.seq, after), lte(activity.seq, seq)))
      .orderBy(asc(activity.seq))
      .limit(BITE);
    if (bite.length === 0) break;
    rows.push(...bite.map((stored) => ({ row: toActivity(stored), hash: stored.hash, salt: stored.salt })));
  }
  const removed = await db
    .select({ id: comment.id })
    .from(comment)
    .where(and(eq(comment.orgId, orgId), eq(comment.jobId, jobId), isNotNull(comment.removedAt)));
  return { rows, removed: new Set(removed.map(({ id }) => id)) };
}

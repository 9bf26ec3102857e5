import { and, eq, isNull, lt, notInArray, or, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { evidence, file, workOrder } from "../schema/index.ts";
import { isSent } from "./attachments.ts";

// Written out, because SQLite uses the index of removed files only where it can read the condition
const removed = sql`${file.state} = 'removed'`;

const provesWork = sql`exists (select 1 from ${workOrder} where ${workOrder.orgId} = ${file.orgId}
  and ${workOrder.id} = ${file.workOrderId} and ${workOrder.state} in ('completed', 'closed'))`;

const isEvidence = sql`exists (select 1 from ${evidence} where ${evidence.orgId} = ${file.orgId}
  and ${evidence.workOrderId} = ${file.workOrderId} and ${evidence.fileId} = ${file.id})`;

/**
 * Files out of view since before `before` that prove nothing: what was signed, sent, invoiced or shows finished work stays
 * for good (rules D8, W3).
 */
const erasable = (before: number) =>
  and(
    removed,
    lt(file.removedAt, before),
    isNull(file.claimId),
    notInArray(file.purpose, ["signature"]),
    sql`not ${isEvidence}`,
    sql`not ${isSent}`,
    or(notInArray(file.purpose, ["photo"]), sql`not ${provesWork}`),
  );

export const erasableFiles = (db: Db, before: number, limit: number) =>
  db.select({ orgId: file.orgId, id: file.id }).from(file).where(erasable(before)).limit(limit);

/** One of them, or none. */
export async function readErasable(db: Db, orgId: string, id: string, before: number) {
  const [row] = await db
    .select()
    .from(file)
    .where(and(eq(file.orgId, orgId), eq(file.id, id), erasable(before)));
  return row;
}

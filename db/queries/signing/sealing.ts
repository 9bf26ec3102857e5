import { and, desc, eq } from "drizzle-orm";
import type { Db } from "../../client.ts";
import { newestOf, toHead } from "../../log.ts";
import { activity, delegation, signature } from "../../schema/index.ts";

/** What a seal tells of, beside the document itself: signatures, who passed it on, and where the log begins. */
export const sealingReads = (db: Db, orgId: string, documentId: string, jobId: string, n: number) =>
  [
    db
      .select()
      .from(signature)
      .where(and(eq(signature.orgId, orgId), eq(signature.documentId, documentId), eq(signature.n, n)))
      .orderBy(signature.at),
    db
      .select()
      .from(delegation)
      .where(
        and(
          eq(delegation.orgId, orgId),
          eq(delegation.documentId, documentId),
          eq(delegation.n, n),
          eq(delegation.state, "agreed"),
        ),
      )
      .orderBy(delegation.decidedAt),
    // Rows of before parts were hashed one by one cannot be shown in part
    db
      .select({ seq: activity.seq, hash: activity.hash })
      .from(activity)
      .where(and(eq(activity.orgId, orgId), eq(activity.jobId, jobId), eq(activity.salt, "")))
      .orderBy(desc(activity.seq))
      .limit(1),
  ] as const;

/** The same and where the log of its job stands, in one batch. */
export async function readSealing(db: Db, orgId: string, documentId: string, jobId: string, n: number) {
  const [signatures, delegations, unsalted, newest] = await db.batch([
    ...sealingReads(db, orgId, documentId, jobId, n),
    newestOf(db, orgId, jobId),
  ]);
  return { signatures, delegations, from: unsalted[0] ?? LOG_START, head: toHead(newest) };
}

/** Before the first row of a log. */
export const LOG_START = { seq: 0, hash: "" };

export type Sealing = Awaited<ReturnType<typeof readSealing>>;

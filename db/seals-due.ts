import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { Db } from "./client.ts";
import { sealDue } from "./schema/index.ts";

export type SealDue = Pick<typeof sealDue.$inferSelect, "orgId" | "documentId" | "n" | "tries">;

/** Versions that wait for their seal, the longest first. */
export const sealsDue = (db: Db, now: number, limit: number): Promise<SealDue[]> =>
  db
    .select({ orgId: sealDue.orgId, documentId: sealDue.documentId, n: sealDue.n, tries: sealDue.tries })
    .from(sealDue)
    .where(lte(sealDue.nextAt, now))
    .orderBy(asc(sealDue.nextAt))
    .limit(limit);

/** Takes one on until `until`; false where somebody else has. */
export async function claimSeal(db: Db, { orgId, documentId, n, tries }: SealDue, until: number) {
  const taken = await db
    .update(sealDue)
    .set({ tries: sql`${sealDue.tries} + 1`, nextAt: until })
    .where(
      and(
        eq(sealDue.orgId, orgId),
        eq(sealDue.documentId, documentId),
        eq(sealDue.n, n),
        eq(sealDue.tries, tries),
      ),
    )
    .returning({ n: sealDue.n });
  return taken.length > 0;
}

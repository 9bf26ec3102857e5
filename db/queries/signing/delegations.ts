import { and, asc, eq } from "drizzle-orm";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { delegation } from "../../schema/index.ts";

export type DelegationRow = typeof delegation.$inferSelect;

const MOST = 50;

/** Who asked that somebody else answers in their place, the oldest first. Ask only for documents that were reached. */
export const delegationsOf = (db: Db, orgId: string, documentId: string) =>
  db
    .select()
    .from(delegation)
    .where(and(eq(delegation.orgId, orgId), eq(delegation.documentId, documentId)))
    .orderBy(asc(delegation.askedAt))
    .limit(MOST);

/** Throws `not_found`. */
export async function readDelegation(db: Db, orgId: string, id: string): Promise<DelegationRow> {
  const [row] = await db
    .select()
    .from(delegation)
    .where(and(eq(delegation.orgId, orgId), eq(delegation.id, id)));
  if (!row) throw notFound("request");
  return row;
}

import { and, eq, sql } from "drizzle-orm";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { documentTemplate } from "../schema/index.ts";

/** Throws `not_found`. */
export async function reachDocumentTemplate(db: Db, orgId: string, id: string) {
  const [row] = await db
    .select()
    .from(documentTemplate)
    .where(and(eq(documentTemplate.orgId, orgId), eq(documentTemplate.id, id)));
  if (!row) throw notFound("template");
  return row;
}

/** More than a person would look through. */
const MOST = 200;

/** Templates by kind and name, without what they say. For a batch. */
export const documentTemplates = (db: Db, orgId: string) =>
  db
    .select({
      id: documentTemplate.id,
      kind: documentTemplate.kind,
      name: documentTemplate.name,
      isDefault: documentTemplate.isDefault,
      savedBy: documentTemplate.savedBy,
      savedAt: documentTemplate.savedAt,
    })
    .from(documentTemplate)
    .where(eq(documentTemplate.orgId, orgId))
    .orderBy(documentTemplate.kind, sql`${documentTemplate.name} collate nocase`)
    .limit(MOST);

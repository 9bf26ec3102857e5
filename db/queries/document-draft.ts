import { and, eq } from "drizzle-orm";
import { type Draft, emptyDraft } from "#domain/document/draft.ts";
import type { Db } from "../client.ts";
import { document } from "../schema/index.ts";

/** What stands in a document that is still a draft, and how often it was sent before; null for any other. */
export async function readDraft(
  db: Db,
  orgId: string,
  documentId: string,
): Promise<{ draft: Draft; sentVersion: number } | null> {
  const [row] = await db
    .select({ draft: document.draft, sentVersion: document.sentVersion })
    .from(document)
    .where(and(eq(document.orgId, orgId), eq(document.id, documentId), eq(document.state, "draft")));
  return row ? { draft: row.draft ?? emptyDraft, sentVersion: row.sentVersion } : null;
}

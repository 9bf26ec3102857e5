import { and, eq } from "drizzle-orm";
import type { Db } from "../../client.ts";
import { document } from "../../schema/index.ts";
import { reachableBidRequests } from "../../scopes.ts";
import type { Reader } from "../portal-documents.ts";

/** Whether a document is a bid request that this reader was sent. */
export async function isAsked(db: Db, viewer: Reader, documentId: string): Promise<boolean> {
  const found = await db
    .select({ id: document.id })
    .from(document)
    .where(and(reachableBidRequests(viewer), eq(document.id, documentId)));
  return found.length > 0;
}

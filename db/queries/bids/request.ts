import { and, eq } from "drizzle-orm";
import type { Db } from "../../client.ts";
import { bidRequest } from "../../schema/index.ts";
import type { DocumentRow } from "../document-facts.ts";

/** When a bid request closes and whether its bids were opened; null for any other document, and before it was sent. */
export async function readRequest(db: Db, { orgId, id, kind }: Pick<DocumentRow, "orgId" | "id" | "kind">) {
  if (kind !== "bid_request") return null;
  const [request] = await db
    .select()
    .from(bidRequest)
    .where(and(eq(bidRequest.orgId, orgId), eq(bidRequest.documentId, id)));
  return request ?? null;
}

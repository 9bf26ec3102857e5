import { and, eq } from "drizzle-orm";
import type { Db } from "../../client.ts";
import { bidRequest } from "../../schema/index.ts";
import type { DocumentRow } from "../document-facts.ts";

/** When a bid request closes and whether its bids were opened. For a page's batch. */
export const requestOf = (db: Db, { orgId, id }: Pick<DocumentRow, "orgId" | "id">) =>
  db
    .select()
    .from(bidRequest)
    .where(and(eq(bidRequest.orgId, orgId), eq(bidRequest.documentId, id)));

/** The same by itself; null for any other document, and before it was sent. */
export async function readRequest(db: Db, row: Pick<DocumentRow, "orgId" | "id" | "kind">) {
  if (row.kind !== "bid_request") return null;
  const [request] = await requestOf(db, row);
  return request ?? null;
}

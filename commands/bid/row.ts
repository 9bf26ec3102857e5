import { and, eq } from "drizzle-orm";
import { bid, bidRequest } from "#db/schema/index.ts";

export const ofBid = ({ orgId, id }: { orgId: string; id: string }) =>
  and(eq(bid.orgId, orgId), eq(bid.id, id));

export const ofRequest = ({ orgId, documentId }: { orgId: string; documentId: string }) =>
  and(eq(bidRequest.orgId, orgId), eq(bidRequest.documentId, documentId));

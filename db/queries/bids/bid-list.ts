import { and, desc, eq, sql } from "drizzle-orm";
import { bidderOf } from "#domain/bid/bidder.ts";
import type { Db } from "../../client.ts";
import { bid, bidRequest, document, documentVersion } from "../../schema/index.ts";
import { reachableBidRequests } from "../../scopes.ts";
import type { Reader } from "../portal-documents.ts";

const MOST = 50;

/** Requests for a price that this bidder reads, newest first. For a page's batch. */
export const bidRequestsFor = (db: Db, viewer: Reader) =>
  db
    .select({
      id: document.id,
      number: document.number,
      title: sql<string>`json_extract(${documentVersion.content}, '$.title')`.as("sent_title"),
      state: document.state,
      sentAt: documentVersion.sentAt,
      closesAt: bidRequest.closesAt,
      openedAt: bidRequest.openedAt,
      hasBid: sql`exists (select 1 from ${bid} where ${bid.orgId} = ${document.orgId}
        and ${bid.documentId} = ${document.id} and ${bid.contractorId} = ${bidderOf(viewer)}
        and ${bid.state} = 'live')`
        .mapWith(Boolean)
        .as("has_bid"),
    })
    .from(document)
    .innerJoin(bidRequest, and(eq(bidRequest.orgId, document.orgId), eq(bidRequest.documentId, document.id)))
    .innerJoin(
      documentVersion,
      and(
        eq(documentVersion.orgId, document.orgId),
        eq(documentVersion.documentId, document.id),
        eq(documentVersion.n, document.sentVersion),
      ),
    )
    .where(reachableBidRequests(viewer))
    .orderBy(desc(documentVersion.sentAt))
    .limit(MOST);

export type BidRequestBrief = Awaited<ReturnType<typeof bidRequestsFor>>[number];

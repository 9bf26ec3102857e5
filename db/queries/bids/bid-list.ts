import { and, desc, eq, sql } from "drizzle-orm";
import type { ContractorViewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { bid, bidRequest, document, documentVersion } from "../../schema/index.ts";
import { reachableBidRequests } from "../../scopes.ts";

const MOST = 50;

/** Requests that this company was asked for a price for, newest first. */
export const bidRequestsFor = (db: Db, viewer: ContractorViewer) =>
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
        and ${bid.documentId} = ${document.id} and ${bid.contractorId} = ${viewer.contractorId}
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

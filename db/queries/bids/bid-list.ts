import { and, desc, eq, sql } from "drizzle-orm";
import { bidderOf } from "#domain/bid/bidder.ts";
import type { Answer } from "#domain/bid/sealing.ts";
import type { Db } from "../../client.ts";
import {
  bid,
  bidRequest,
  contact,
  document,
  documentRecipient,
  documentVersion,
} from "../../schema/index.ts";
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
      lateAllowed: bidRequest.lateAllowed,
      openedAt: bidRequest.openedAt,
      answer:
        sql<Answer>`coalesce((select case when b.confirmed_n = ${document.sentVersion} then 'bid' else 'unconfirmed' end
        from ${bid} b where b.org_id = ${document.orgId} and b.document_id = ${document.id}
        and b.contractor_id = ${bidderOf(viewer)} and b.state = 'live'),
        (select 'declined' from ${documentRecipient} r join ${contact} c on c.org_id = r.org_id and c.id = r.contact_id
        where r.org_id = ${document.orgId} and r.document_id = ${document.id} and r.n = ${document.sentVersion}
        and c.contractor_id = ${bidderOf(viewer)} and r.state = 'declined'), 'none')`.as("bid_answer"),
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

import { and, desc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { bidderOf } from "#domain/bid/bidder.ts";
import { type Answer, answerOf, type Bidding } from "#domain/bid/sealing.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { outer } from "../../outer.ts";
import {
  bid,
  bidRequest,
  contact,
  contractor,
  document,
  documentRecipient,
  documentVersion,
} from "../../schema/index.ts";
import { reachableBidRequests } from "../../scopes.ts";
import { surroundingsOf } from "../document-facts.ts";
import { requestOf } from "./request.ts";

/**
 * Everything that bids for one request are decided on, in one batch. A bidder gets their own company's rows and no
 * other (rule B2); staff get nothing of what a bid says until the bids are open (rule B1). Throws `not_found`.
 */
export async function reachBidding(db: Db, viewer: Viewer, documentId: string) {
  const [documents, versions, requests, invited, bids, surroundings] = await db.batch([
    ...biddingReads(db, viewer, documentId),
  ]);
  return toBidding({ documents, versions, requests, invited, bids, surroundings });
}

/** For a page's batch. */
export const biddingReads = (db: Db, viewer: Viewer, documentId: string) =>
  [
    db
      .select()
      .from(document)
      .where(and(reachableBidRequests(viewer), eq(document.id, documentId))),
    db
      .select()
      .from(documentVersion)
      .where(and(eq(documentVersion.orgId, viewer.orgId), eq(documentVersion.documentId, documentId)))
      .orderBy(desc(documentVersion.n))
      .limit(1),
    requestOf(db, { orgId: viewer.orgId, id: documentId }),
    invitedTo(db, viewer, documentId),
    bidsFor(db, viewer, documentId),
    surroundingsOf(db, viewer.orgId, documentId),
  ] as const;

function ownOnly(viewer: Viewer, column: typeof bid.contractorId | typeof contact.contractorId) {
  const company = bidderOf(viewer);
  return company === null ? undefined : eq(column, company);
}

const invitedTo = (db: Db, viewer: Viewer, documentId: string) =>
  db
    .select({
      ...getTableColumns(documentRecipient),
      contractorId: sql<string>`${contact.contractorId}`.as("contractor_id"),
      company: sql<string>`${contractor.name}`.as("company_name"),
    })
    .from(documentRecipient)
    .innerJoin(
      contact,
      and(eq(contact.orgId, documentRecipient.orgId), eq(contact.id, documentRecipient.contactId)),
    )
    .innerJoin(contractor, and(eq(contractor.orgId, contact.orgId), eq(contractor.id, contact.contractorId)))
    .where(
      and(
        eq(documentRecipient.orgId, viewer.orgId),
        eq(documentRecipient.documentId, documentId),
        ownOnly(viewer, contact.contractorId),
      ),
    )
    .orderBy(documentRecipient.position);

// rule B1: what a bid says does not leave the database before the opening, except to who wrote it
function unsealed<Value>(viewer: Viewer, column: (typeof bid)["content" | "netMinor" | "taxMinor"]) {
  const told =
    bidderOf(viewer) !== null
      ? sql`${column}`
      : sql`case when exists (select 1 from ${bidRequest} where ${bidRequest.orgId} = ${viewer.orgId}
          and ${bidRequest.documentId} = ${outer(bid.documentId)} and ${bidRequest.openedAt} is not null) then ${column} end`;
  return told.mapWith(column).as(`told_${column.name}`) as SQL.Aliased<Value | null>;
}

const MOST_BIDS = 500;

const bidsFor = (db: Db, viewer: Viewer, documentId: string) =>
  db
    .select({
      id: bid.id,
      contractorId: bid.contractorId,
      n: bid.n,
      confirmedN: bid.confirmedN,
      revision: bid.revision,
      state: bid.state,
      content: unsealed<typeof bid.$inferSelect.content>(viewer, bid.content),
      netMinor: unsealed<number>(viewer, bid.netMinor),
      taxMinor: unsealed<number>(viewer, bid.taxMinor),
      validUntil: bid.validUntil,
      late: bid.late,
      submittedAt: bid.submittedAt,
      submittedBy: bid.submittedBy,
      version: bid.version,
    })
    .from(bid)
    .where(
      and(eq(bid.orgId, viewer.orgId), eq(bid.documentId, documentId), ownOnly(viewer, bid.contractorId)),
    )
    .orderBy(bid.contractorId, desc(bid.revision))
    .limit(MOST_BIDS);

type Reads = ReturnType<typeof biddingReads>;

export interface BiddingRows {
  documents: Awaited<Reads[0]>;
  versions: Awaited<Reads[1]>;
  requests: Awaited<Reads[2]>;
  invited: Awaited<Reads[3]>;
  bids: Awaited<Reads[4]>;
  surroundings: Awaited<Reads[5]>;
}

export function toBidding({ documents, versions, requests, invited, bids, surroundings }: BiddingRows) {
  const [row] = documents;
  const [sent] = versions;
  const [request] = requests;
  const [around] = surroundings;
  if (!row || !sent || !request || !around) throw notFound("bid request");
  const asked = invited.filter(({ n }) => n === row.sentVersion);
  const live = bids.filter(({ state }) => state === "live");
  const bidders = [...Map.groupBy(asked, ({ contractorId }) => contractorId)].map(
    ([contractorId, people]) => {
      const own = live.find((one) => one.contractorId === contractorId);
      const declined = people.find(({ state }) => state === "declined");
      return {
        contractorId,
        company: people[0]?.company ?? "",
        people,
        bid: own,
        reason: declined?.reason ?? null,
        answer: answerOf({ bid: own, declined: declined !== undefined }, row.sentVersion),
      };
    },
  );
  const { number, state, sentVersion } = row;
  const { closesAt, lateAllowed, openedAt } = request;
  const bidding: Bidding = { number, state, sentVersion, closesAt, lateAllowed, openedAt };
  return {
    row,
    sent,
    request,
    around,
    bidding,
    /** One for each company that was asked for the version that is out. */
    bidders,
    /** Every bid there was, newest revision first. */
    bids,
    answers: bidders.map(({ answer }): Answer => answer),
  };
}

export type BiddingFacts = ReturnType<typeof toBidding>;
export type Bidder = BiddingFacts["bidders"][number];

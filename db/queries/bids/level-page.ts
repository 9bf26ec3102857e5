import { and, eq, sql } from "drizzle-orm";
import type { StaffViewer } from "#domain/access/viewer.ts";
import { level } from "#domain/bid/level.ts";
import { mayOpen } from "#domain/bid/sealing.ts";
import type { Db } from "../../client.ts";
import { bid, bidPlug } from "../../schema/index.ts";
import { lastSeqStatement } from "../last-seq.ts";
import { biddingReads, toBidding } from "./bidding.ts";
import { questionsOf } from "./questions.ts";

/** The bids for one request side by side, in one batch: of sealed bids only that they are there. Throws `not_found`. */
export async function readLevelPage(db: Db, viewer: StaffViewer, documentId: string, now: number) {
  const [documents, versions, requests, invited, bids, surroundings, questions, plugs, last] = await db.batch(
    [
      ...biddingReads(db, viewer, documentId),
      questionsOf(db, viewer, documentId),
      plugsOf(db, viewer, documentId),
      lastSeqStatement(
        db,
        viewer,
        sql`(select job_id from document where org_id = ${viewer.orgId} and id = ${documentId})`,
      ),
    ],
  );
  const facts = toBidding({ documents, versions, requests, invited, bids, surroundings });
  const { row, sent, request, around, bidding, bidders, answers } = facts;
  const isOpen = request.openedAt !== null;
  const opened = bidders.flatMap(({ bid: own, company, answer }) =>
    isOpen && own?.content ? [{ ...own, content: own.content, company, answer }] : [],
  );
  const columns = level(
    sent.content.lines,
    opened.map(({ id, content, answer }) => ({ id, content, isConfirmed: answer === "bid" })),
    plugs,
  );
  const companyOf = new Map(bidders.map(({ contractorId, company }) => [contractorId, company]));
  const { id, jobId, number, title, state } = row;
  return {
    document: { id, jobId, number, title: sent.content.title || title, state, n: sent.n },
    around,
    closesAt: request.closesAt,
    lateAllowed: request.lateAllowed,
    openedAt: request.openedAt,
    openedBy: request.openedBy,
    orderDocumentId: request.orderDocumentId,
    awardedBidId: request.awardedBidId,
    mayOpen: mayOpen(bidding, answers, now).ok,
    answers,
    lines: sent.content.lines,
    bidders: bidders.map(({ contractorId, company, answer, reason, bid: own }) => ({
      ...{ contractorId, company, answer, reason },
      submittedAt: own?.submittedAt ?? null,
      late: own?.late ?? false,
    })),
    bids: opened.map((one, at) => ({ ...one, column: columns[at] })),
    questions: questions.map((one) => ({ ...one, company: companyOf.get(one.contractorId) ?? "" })),
    lastSeq: last[0]?.seq ?? 0,
  };
}

export type LevelPage = Awaited<ReturnType<typeof readLevelPage>>;
export type OpenedBid = LevelPage["bids"][number];

const plugsOf = (db: Db, { orgId }: StaffViewer, documentId: string) =>
  db
    .select({
      bidId: bidPlug.bidId,
      lineId: bidPlug.lineId,
      amountMinor: sql<number>`${bidPlug.amountMinor}`.as("plug_minor"),
    })
    .from(bidPlug)
    .innerJoin(bid, and(eq(bid.orgId, bidPlug.orgId), eq(bid.id, bidPlug.bidId)))
    .where(and(eq(bidPlug.orgId, orgId), eq(bid.documentId, documentId)));

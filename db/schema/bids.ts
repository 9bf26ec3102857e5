import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { BidContent, BidState } from "#domain/bid/bid.ts";
import { at, flag, keyed, minor, version } from "./columns.ts";

/** What a document of the kind `bid_request` has beside it: when it closes, and what became of it. */
export const bidRequest = sqliteTable(
  "bid_request",
  {
    orgId: text().notNull(),
    documentId: text().notNull(),
    closesAt: at().notNull(),
    lateAllowed: flag().notNull(),
    openedAt: at(),
    openedBy: text(),
    awardedBidId: text(),
    /** The vendor order that the award made. */
    orderDocumentId: text(),
    version: version(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.documentId] })],
);

export const bid = sqliteTable(
  "bid",
  {
    ...keyed(),
    documentId: text().notNull(),
    contractorId: text().notNull(),
    /** The version of the request that it answers. */
    n: integer().notNull(),
    /** The newest version that the bidder stands by it for (rule B3). */
    confirmedN: integer().notNull(),
    revision: integer().notNull(),
    state: text().$type<BidState>().notNull(),
    content: text({ mode: "json" }).$type<BidContent>().notNull(),
    netMinor: minor().notNull(),
    taxMinor: minor().notNull(),
    /** `YYYY-MM-DD`. */
    validUntil: text(),
    late: flag().notNull(),
    submittedAt: at().notNull(),
    submittedBy: text().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("bid_live").on(t.orgId, t.documentId, t.contractorId).where(sql`state = 'live'`),
    uniqueIndex("bid_revision").on(t.orgId, t.documentId, t.contractorId, t.revision),
  ],
);

export const bidPlug = sqliteTable(
  "bid_plug",
  {
    orgId: text().notNull(),
    bidId: text().notNull(),
    lineId: text().notNull(),
    amountMinor: minor().notNull(),
    putBy: text().notNull(),
    putAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.bidId, t.lineId] })],
);

export const bidQuestion = sqliteTable(
  "bid_question",
  {
    ...keyed(),
    documentId: text().notNull(),
    /** Who asked. */
    contractorId: text().notNull(),
    question: text().notNull(),
    askedAt: at().notNull(),
    askedBy: text().notNull(),
    answer: text(),
    /** What everybody else reads in place of the question (rule B2); null for an answer to who asked alone. */
    toldAll: text(),
    answeredAt: at(),
    answeredBy: text(),
    version: version(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id] }), index("bid_question_of").on(t.orgId, t.documentId, t.id)],
);

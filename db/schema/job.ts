import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ActivityData } from "#domain/log/activity.ts";
import { at, keyed, version } from "./columns.ts";

export const job = sqliteTable(
  "job",
  {
    ...keyed(),
    number: integer().notNull(),
    title: text().notNull(),
    description: text().notNull().default(""),
    customerId: text(),
    siteId: text().notNull(),
    managerId: text().notNull(),
    state: text().$type<"open" | "done" | "cancelled">().notNull().default("open"),
    importKey: text(),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("job_number").on(t.orgId, t.number),
    uniqueIndex("job_import").on(t.orgId, t.importKey),
    index("job_customer").on(t.orgId, t.customerId, t.state, t.number),
  ],
);

/** The log of a job (rules L1–L3). Append-only by trigger. `jobId` is the organisation's id for changes outside any job. */
export const activity = sqliteTable(
  "activity",
  {
    orgId: text().notNull(),
    jobId: text().notNull(),
    seq: integer().notNull(),
    at: at().notNull(),
    verb: text().notNull(),
    actorKind: text().$type<"staff" | "contractor" | "customer" | "system">().notNull(),
    actorId: text().notNull(),
    actorName: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    workOrderId: text(),
    /** `encodeAudience` of domain/access/audience.ts */
    audience: text().notNull(),
    data: text({ mode: "json" }).$type<ActivityData>().notNull(),
    customerData: text({ mode: "json" }).$type<ActivityData>(),
    hash: text().notNull(),
    /** Drawn for each row, so that its hash gives nothing away. Empty in rows of before there was one. */
    salt: text().notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.jobId, t.seq] }), index("activity_at").on(t.orgId, t.at)],
);

export const comment = sqliteTable(
  "comment",
  {
    ...keyed(),
    jobId: text().notNull(),
    workOrderId: text(),
    /** Set when it is about a document that was sent, and about one line of it. */
    documentId: text(),
    lineId: text(),
    authorKind: text().$type<"staff" | "contractor" | "customer" | "system">().notNull(),
    authorId: text().notNull(),
    authorName: text().notNull(),
    body: text().notNull(),
    audience: text().notNull(),
    mentions: text({ mode: "json" }).$type<string[]>().notNull(),
    createdAt: at().notNull(),
    editedAt: at(),
    removedAt: at(),
    version: version(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id] }), index("comment_job").on(t.orgId, t.jobId, t.createdAt)],
);

/** How far somebody has read in a job's log, or in what of it is about one document. */
export const readMark = sqliteTable(
  "read_mark",
  {
    orgId: text().notNull(),
    viewerId: text().notNull(),
    /** The id of the job or of the document. */
    placeId: text("job_id").notNull(),
    seq: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.viewerId, t.placeId] })],
);

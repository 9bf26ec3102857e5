import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, keyed } from "./columns.ts";

export type FilePurpose = "attachment" | "photo" | "invoice" | "signature";

/** A file in R2 under an internal key. The name is what a person called it, cleaned. */
export const file = sqliteTable(
  "file",
  {
    ...keyed(),
    jobId: text().notNull(),
    workOrderId: text(),
    claimId: text(),
    commentId: text(),
    /** Set when it was sent about a document. */
    documentId: text(),
    additionalWorkId: text(),
    purpose: text().$type<FilePurpose>().notNull(),
    name: text().notNull(),
    size: integer().notNull(),
    /** Found in the bytes, never taken from the name or a header. */
    type: text().notNull(),
    sha256: text(),
    width: integer(),
    height: integer(),
    storageKey: text().notNull(),
    thumbnailKey: text(),
    audience: text().notNull(),
    /** `removed` is out of view, `erased` has no bytes any more either. */
    state: text().$type<"uploading" | "ready" | "removed" | "erased">().notNull(),
    /** R2's id of an unfinished upload in parts. */
    uploadId: text(),
    uploadedBy: text().notNull(),
    uploaderName: text().notNull(),
    createdAt: at().notNull(),
    removedAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("file_job").on(t.orgId, t.jobId, t.createdAt),
    index("file_claim").on(t.orgId, t.claimId),
    index("file_unfinished").on(t.orgId, t.uploadedBy, t.createdAt).where(sql`state = 'uploading'`),
    index("file_removed").on(t.removedAt).where(sql`state = 'removed'`),
  ],
);

/** A part of an upload that has arrived, so that a broken upload goes on where it stopped. */
export const uploadPart = sqliteTable(
  "upload_part",
  {
    orgId: text().notNull(),
    fileId: text().notNull(),
    part: integer().notNull(),
    etag: text().notNull(),
    size: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.fileId, t.part] })],
);

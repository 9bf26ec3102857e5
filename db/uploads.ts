import { and, asc, count, eq, gt, lt, sql } from "drizzle-orm";
import type { Db } from "./client.ts";
import { file, uploadPart } from "./schema/index.ts";

export type FileRow = typeof file.$inferSelect;
export type UploadPart = Pick<typeof uploadPart.$inferSelect, "part" | "etag" | "size">;

// Written out, because SQLite uses the index of unfinished uploads only where it can read the condition
const unfinished = sql`${file.state} = 'uploading'`;

const one = (orgId: string, id: string) => and(eq(file.orgId, orgId), eq(file.id, id));
const partsOf = (orgId: string, id: string) => and(eq(uploadPart.orgId, orgId), eq(uploadPart.fileId, id));

/** An upload of this person, finished or not, with the parts that arrived. */
export async function readUpload(db: Db, orgId: string, id: string, uploadedBy: string) {
  const [rows, parts] = await db.batch([
    db
      .select()
      .from(file)
      .where(and(one(orgId, id), eq(file.uploadedBy, uploadedBy))),
    db
      .select({ part: uploadPart.part, etag: uploadPart.etag, size: uploadPart.size })
      .from(uploadPart)
      .where(partsOf(orgId, id))
      .orderBy(asc(uploadPart.part)),
  ]);
  return { row: rows[0], parts };
}

export async function countUnfinished(
  db: Db,
  orgId: string,
  uploadedBy: string,
  since: number,
): Promise<number> {
  const mine = and(
    eq(file.orgId, orgId),
    eq(file.uploadedBy, uploadedBy),
    gt(file.createdAt, since),
    unfinished,
  );
  const [row] = await db.select({ n: count() }).from(file).where(mine);
  return row?.n ?? 0;
}

/** Notes a part that is in the store; the same part sent again takes the place of the first. */
export const notePart = (db: Db, orgId: string, fileId: string, part: UploadPart) =>
  db
    .insert(uploadPart)
    .values({ orgId, fileId, ...part })
    .onConflictDoUpdate({
      target: [uploadPart.orgId, uploadPart.fileId, uploadPart.part],
      set: { etag: part.etag, size: part.size },
    });

export const noteThumbnail = (db: Db, orgId: string, id: string, thumbnailKey: string) =>
  db
    .update(file)
    .set({ thumbnailKey })
    .where(and(one(orgId, id), unfinished));

export const forgetParts = (db: Db, orgId: string, id: string) =>
  db.delete(uploadPart).where(partsOf(orgId, id));

/** Uploads begun before `before` and never finished, at most `limit`. */
export const staleUploads = (db: Db, before: number, limit: number): Promise<FileRow[]> =>
  db
    .select()
    .from(file)
    .where(and(unfinished, lt(file.createdAt, before)))
    .limit(limit);

/** An unfinished upload leaves no row: nobody but its uploader ever knew of it. */
export const forgetUpload = (db: Db, orgId: string, id: string) =>
  db.batch([forgetParts(db, orgId, id), db.delete(file).where(and(one(orgId, id), unfinished))]);

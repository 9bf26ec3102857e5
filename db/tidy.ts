import { and, eq, lt, sql } from "drizzle-orm";
import type { Db } from "./client.ts";
import { file, idempotency, session, uploadPart } from "./schema/index.ts";

/** Removes at most `limit` first answers kept since before `before`. Returns how many. */
export async function forgetAnswers(db: Db, before: number, limit: number): Promise<number> {
  const old = db
    .select({ orgId: idempotency.orgId, viewerId: idempotency.viewerId, key: idempotency.key })
    .from(idempotency)
    .where(lt(idempotency.at, before))
    .limit(limit);
  const gone = await db
    .delete(idempotency)
    .where(sql`(${idempotency.orgId}, ${idempotency.viewerId}, ${idempotency.key}) in ${old}`)
    .returning({ at: idempotency.at });
  return gone.length;
}

export const forgetSessions = (db: Db, now: number) => db.delete(session).where(lt(session.expiresAt, now));

/** Uploads begun before `before` and never finished, at most `limit`. */
export const staleUploads = (db: Db, before: number, limit: number) =>
  db
    .select({
      orgId: file.orgId,
      id: file.id,
      storageKey: file.storageKey,
      thumbnailKey: file.thumbnailKey,
      uploadId: file.uploadId,
    })
    .from(file)
    .where(and(eq(file.state, "uploading"), lt(file.createdAt, before)))
    .limit(limit);

export function forgetUpload(db: Db, orgId: string, id: string) {
  const unfinished = and(eq(file.orgId, orgId), eq(file.id, id), eq(file.state, "uploading"));
  return db.batch([
    db.delete(uploadPart).where(and(eq(uploadPart.orgId, orgId), eq(uploadPart.fileId, id))),
    db.delete(file).where(unfinished),
  ]);
}

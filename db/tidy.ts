import { lt, sql } from "drizzle-orm";
import type { Db } from "./client.ts";
import { idempotency, passwordReset, session } from "./schema/index.ts";

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

export const forgetResets = (db: Db, now: number) =>
  db.delete(passwordReset).where(lt(passwordReset.expiresAt, now));

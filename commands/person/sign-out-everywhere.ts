import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { apiKey, session } from "#db/schema/index.ts";

/** Statements that end every session of somebody. */
export const endSessions = (db: Db, orgId: string, personId: string) =>
  db.delete(session).where(and(eq(session.orgId, orgId), eq(session.personId, personId)));

/** Statements that end every way in: sessions and API keys. */
export const signOutEverywhere = (db: Db, orgId: string, personId: string, now: number) => [
  endSessions(db, orgId, personId),
  db
    .update(apiKey)
    .set({ revokedAt: now })
    .where(and(eq(apiKey.orgId, orgId), eq(apiKey.personId, personId), isNull(apiKey.revokedAt))),
];

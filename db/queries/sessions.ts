import { and, desc, eq } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../client.ts";
import { apiKey, person, session } from "../schema/index.ts";

/** What somebody's own account page shows: their sessions, newest first, their API keys and how they like to work. */
export async function readAccount(db: Db, viewer: Viewer) {
  const { orgId, id } = viewer;
  const [sessions, keys, people] = await db.batch([
    db
      .select({
        id: session.id,
        lastSeenAt: session.lastSeenAt,
        ip: session.ip,
        userAgent: session.userAgent,
      })
      .from(session)
      .where(and(eq(session.orgId, orgId), eq(session.personId, id)))
      .orderBy(desc(session.lastSeenAt))
      .limit(50),
    db
      .select({
        id: apiKey.id,
        name: apiKey.name,
        createdAt: apiKey.createdAt,
        lastUsedAt: apiKey.lastUsedAt,
        revokedAt: apiKey.revokedAt,
      })
      .from(apiKey)
      .where(and(eq(apiKey.orgId, orgId), eq(apiKey.personId, id)))
      .orderBy(desc(apiKey.createdAt))
      .limit(50),
    db
      .select({ defaultFormat: person.defaultFormat })
      .from(person)
      .where(and(eq(person.orgId, orgId), eq(person.id, id))),
  ]);
  return { sessions, keys, defaultFormat: people[0]?.defaultFormat ?? "contractor" };
}

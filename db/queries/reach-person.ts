import { and, eq, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { person } from "../schema/index.ts";
import { reachablePeople } from "../scopes.ts";

export type PersonRow = typeof person.$inferSelect;

/** Somebody, if this viewer may know of them. Throws `not_found` otherwise. */
export async function reachPerson(db: Db, viewer: Viewer, id: string): Promise<PersonRow> {
  const [row] = await db
    .select()
    .from(person)
    .where(and(reachablePeople(viewer), eq(person.id, id)));
  if (!row) throw notFound("person");
  return row;
}

/** Whoever holds this address in the organisation now, whether they may sign in or not. */
export async function holderOfEmail(db: Db, orgId: string, email: string): Promise<PersonRow | undefined> {
  const [row] = await db
    .select()
    .from(person)
    .where(and(eq(person.email, email), eq(person.orgId, orgId), sql`${person.status} <> 'removed'`))
    .limit(1);
  return row;
}

import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { organisation, person } from "../schema/index.ts";

/** People with this address who may sign in; one in each organisation they belong to. */
export const peopleByEmail = (db: Db, email: string) =>
  db
    .select({
      orgId: person.orgId,
      id: person.id,
      passwordHash: person.passwordHash,
      organisation: organisation.name,
    })
    .from(person)
    .innerJoin(organisation, eq(organisation.id, person.orgId))
    // The index on addresses leaves removed people out, and is used only by a query that says so too.
    .where(and(eq(person.email, email), eq(person.status, "active"), sql`${person.status} <> 'removed'`))
    .limit(5);

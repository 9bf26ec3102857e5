import { and, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { person } from "../schema/index.ts";

/** People with this address who may sign in; one in each organisation they belong to. */
export const peopleByEmail = (db: Db, email: string) =>
  db
    .select({ orgId: person.orgId, id: person.id, passwordHash: person.passwordHash })
    .from(person)
    .where(and(eq(person.email, email), eq(person.status, "active")))
    .limit(5);

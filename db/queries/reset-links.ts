import { and, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { passwordReset, person } from "../schema/index.ts";
import { hashSecret } from "./session-proof.ts";

/** A reset link by its token, with whose it is; undefined where there is none. */
export async function resetByToken(db: Db, token: string) {
  const [row] = await db
    .select({
      orgId: passwordReset.orgId,
      personId: passwordReset.personId,
      expiresAt: passwordReset.expiresAt,
      usedAt: passwordReset.usedAt,
      name: person.name,
      email: person.email,
      status: person.status,
      version: person.version,
    })
    .from(passwordReset)
    .innerJoin(person, and(eq(person.orgId, passwordReset.orgId), eq(person.id, passwordReset.personId)))
    .where(eq(passwordReset.tokenHash, hashSecret(token)))
    .limit(1);
  return row;
}

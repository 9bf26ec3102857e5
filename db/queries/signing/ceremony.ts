import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { documentConsent, person, session, signature, stepUp } from "../../schema/index.ts";

export type SignatureRow = typeof signature.$inferSelect;

/** What was agreed to, signed and proved for one version, in one batch. Ask only for documents that were reached. */
export async function readCeremony(db: Db, { orgId, id, via }: Viewer, documentId: string, n: number) {
  const [consents, signatures, codes, sessions, people] = await db.batch([
    db
      .select()
      .from(documentConsent)
      .where(
        and(
          eq(documentConsent.orgId, orgId),
          eq(documentConsent.documentId, documentId),
          eq(documentConsent.n, n),
        ),
      ),
    db
      .select()
      .from(signature)
      .where(and(eq(signature.orgId, orgId), eq(signature.documentId, documentId), eq(signature.n, n)))
      .orderBy(signature.at),
    db
      .select({ usedAt: stepUp.usedAt })
      .from(stepUp)
      .where(
        and(
          eq(stepUp.orgId, orgId),
          eq(stepUp.viewerId, id),
          eq(stepUp.sessionId, via),
          eq(stepUp.purpose, "sign"),
          isNotNull(stepUp.usedAt),
        ),
      )
      .orderBy(desc(stepUp.usedAt))
      .limit(1),
    db.select({ id: session.id }).from(session).where(eq(session.id, via)),
    db
      .select({ email: person.email })
      .from(person)
      .where(and(eq(person.orgId, orgId), eq(person.id, id))),
  ]);
  return {
    consents,
    signatures,
    /** When this session last entered a mailed code. */
    codeUsedAt: codes[0]?.usedAt ?? null,
    /** Whether they came by a session rather than by a key of the API. */
    isSession: sessions.length > 0,
    /** Of somebody with a login. */
    loginEmail: people[0]?.email ?? null,
  };
}

export type Ceremony = Awaited<ReturnType<typeof readCeremony>>;

import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { newestOf, toHead } from "../../log.ts";
import { documentConsent, person, session, signature, stepUp } from "../../schema/index.ts";

export type SignatureRow = typeof signature.$inferSelect;

/** What was agreed to, signed and proved for one version. Ask only for documents that were reached. */
export const ceremonyReads = (db: Db, { orgId, id, via }: Viewer, documentId: string, n: number) =>
  [
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
  ] as const;

type Answers<Reads extends readonly unknown[]> = { [At in keyof Reads]: Awaited<Reads[At]> };
type Rows = Answers<ReturnType<typeof ceremonyReads>>;

export const toCeremony = ([consents, signatures, codes, sessions, people]: Rows) => ({
  consents,
  signatures,
  /** When this session last entered a mailed code. */
  codeUsedAt: codes[0]?.usedAt ?? null,
  /** Whether they came by a session rather than by a key of the API. */
  isSession: sessions.length > 0,
  /** Of somebody with a login. */
  loginEmail: people[0]?.email ?? null,
});

export type Ceremony = ReturnType<typeof toCeremony>;

/** The same and where the log of its job stands, in one batch. */
export async function readSigning(
  db: Db,
  viewer: Viewer,
  { documentId, n, jobId }: { documentId: string; n: number; jobId: string },
) {
  const [newest, ...rows] = await db.batch([
    newestOf(db, viewer.orgId, jobId),
    ...ceremonyReads(db, viewer, documentId, n),
  ]);
  return { head: toHead(newest), ceremony: toCeremony(rows) };
}

export const readCeremony = async (db: Db, viewer: Viewer, documentId: string, n: number) =>
  toCeremony(await db.batch([...ceremonyReads(db, viewer, documentId, n)]));

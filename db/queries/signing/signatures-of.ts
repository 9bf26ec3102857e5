import { and, desc, eq, sql } from "drizzle-orm";
import type { StaffViewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { delegation, document, documentRecipient, documentVersion, signature } from "../../schema/index.ts";
import { reachableDocuments } from "../../scopes.ts";

const MOST = 50;

/** Who signed a document's newest version, when and how, who is still asked, and who would pass it on; for staff. */
export async function signaturesOf(db: Db, viewer: StaffViewer, documentId: string) {
  const { orgId } = viewer;
  const here = and(reachableDocuments(viewer), eq(document.id, documentId));
  const [rows, versions, recipients, signatures, delegations] = await db.batch([
    db.select({ n: document.sentVersion, state: document.state }).from(document).where(here),
    db
      .select({
        n: documentVersion.n,
        isSigned: sql`json_extract(${documentVersion.content}, '$.signed')`.mapWith(Boolean).as("is_signed"),
        sealedKey: documentVersion.sealedKey,
      })
      .from(documentVersion)
      .where(and(eq(documentVersion.orgId, orgId), eq(documentVersion.documentId, documentId)))
      .orderBy(desc(documentVersion.n))
      .limit(1),
    db
      .select()
      .from(documentRecipient)
      .where(and(eq(documentRecipient.orgId, orgId), eq(documentRecipient.documentId, documentId)))
      .orderBy(documentRecipient.position),
    db
      .select()
      .from(signature)
      .where(and(eq(signature.orgId, orgId), eq(signature.documentId, documentId)))
      .orderBy(signature.at)
      .limit(MOST),
    db
      .select()
      .from(delegation)
      .where(and(eq(delegation.orgId, orgId), eq(delegation.documentId, documentId)))
      .orderBy(delegation.askedAt)
      .limit(MOST),
  ]);
  const [row] = rows;
  const [version] = versions;
  if (!row || !version?.isSigned || row.n !== version.n) return null;
  const asked = recipients.filter(({ n, role }) => n === row.n && role === "signer");
  return {
    isSealed: version.sealedKey !== null,
    isOpen: row.state === "sent",
    signers: asked.map(({ id, name, email, state, invitedAt, actedAt, reminded, remindedAt }) => {
      const signed = signatures.find((one) => one.n === row.n && one.recipientId === id);
      return {
        ...{ id, name, email, state, invitedAt, actedAt, reminded, remindedAt },
        signed: signed
          ? {
              name: signed.name,
              company: signed.company,
              how: signed.how,
              at: signed.at,
              authenticated: signed.authenticated,
            }
          : null,
      };
    }),
    delegations: delegations
      .filter(({ state }) => state === "asked")
      .map(({ id, recipientId, name, email, askedAt }) => ({
        ...{ id, name, email, askedAt },
        from: asked.find((one) => one.id === recipientId)?.name ?? "",
      })),
    /** Signatures on versions that were changed since: they no longer count (rule D5). */
    voided: signatures.filter(({ n }) => n < row.n).map(({ n, name, at }) => ({ n, name, at })),
  };
}

export type Signatures = NonNullable<Awaited<ReturnType<typeof signaturesOf>>>;

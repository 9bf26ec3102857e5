import { and, eq } from "drizzle-orm";
import type { StaffViewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { signature } from "../../schema/index.ts";
import { type DocumentFacts, reachDocument } from "../document-facts.ts";
import { type DelegationRow, delegationsOf } from "./delegations.ts";

const MOST = 100;

type Signed = Pick<typeof signature.$inferSelect, "n" | "recipientId" | "name" | "company" | "how" | "at"> & {
  authenticated: "code" | "session";
};

/** Who signed any version of a document, and who would pass it on. */
export const signatureReads = (db: Db, orgId: string, documentId: string) =>
  [
    db
      .select({
        n: signature.n,
        recipientId: signature.recipientId,
        name: signature.name,
        company: signature.company,
        how: signature.how,
        at: signature.at,
        authenticated: signature.authenticated,
      })
      .from(signature)
      .where(and(eq(signature.orgId, orgId), eq(signature.documentId, documentId)))
      .orderBy(signature.at)
      .limit(MOST),
    delegationsOf(db, orgId, documentId),
  ] as const;

/** Who signed the newest version, when and how, and whom it waits for; null where it takes no signature. For staff. */
export function toSignatures(
  { row, sent, recipients }: Pick<DocumentFacts, "row" | "sent" | "recipients">,
  signatures: readonly Signed[],
  delegations: readonly DelegationRow[],
) {
  if (!sent?.content.signed) return null;
  const asked = recipients.filter(({ role }) => role === "signer");
  return {
    isSealed: sent.sealedKey !== null,
    signers: asked.map(({ id, name, state, invitedAt, reminded, remindedAt }) => ({
      ...{ id, name, state, invitedAt, reminded, remindedAt },
      signed: signatures.find((one) => one.n === sent.n && one.recipientId === id) ?? null,
    })),
    delegations: delegations
      .filter(({ state, n }) => state === "asked" && n === sent.n && row.state === "sent")
      .map(({ id, recipientId, name, email }) => ({
        ...{ id, name, email },
        from: asked.find((one) => one.id === recipientId)?.name ?? "",
      })),
    /** On versions that were changed since: they no longer count (rule D5). */
    voided: signatures
      .filter(({ n }) => n < sent.n || row.state === "draft")
      .map(({ n, name, at }) => ({ n, name, at })),
  };
}

export type Signatures = NonNullable<ReturnType<typeof toSignatures>>;

/** The same for one document by itself. Throws `not_found`. */
export async function signaturesOf(
  db: Db,
  viewer: StaffViewer,
  documentId: string,
): Promise<Signatures | null> {
  const [facts, [signatures, delegations]] = await Promise.all([
    reachDocument(db, viewer, documentId),
    db.batch([...signatureReads(db, viewer.orgId, documentId)]),
  ]);
  return toSignatures(facts, signatures, delegations);
}

import { sha256 } from "#domain/proof/bytes.ts";
import { writeEvidence } from "#domain/proof/evidence.ts";
import type { AuditTrail, TrailSigner } from "#domain/proof/trail.ts";

interface Frozen {
  sha256: string;
  bytes: number;
}

/** The facts of the audit pages as data. Pictures are named by their SHA-256: they stand on the page. */
export async function evidenceOf(
  trail: AuditTrail,
  frozen: Frozen,
  certificates: readonly Uint8Array[],
  sealedAt: number,
): Promise<string> {
  const { organisation, verifyAt, document, agreed, attached, declines, delegations, log } = trail;
  return writeEvidence({
    organisation,
    verifyAt,
    document: { ...document, ...frozen },
    ...(agreed && { agreed }),
    ...(attached && { attached }),
    signers: await Promise.all(trail.signers.map(signerFacts)),
    declines: [...declines],
    delegations: [...delegations],
    consents: await Promise.all(
      trail.consents.map(async ({ version, text }) => ({ version, sha256: await sha256(text) })),
    ),
    log,
    certificates: await Promise.all(certificates.map(sha256)),
    sealedAt,
  });
}

async function signerFacts({ signature, ...facts }: TrailSigner) {
  const { how, picture } = signature;
  return {
    ...facts,
    how,
    ...(how === "typed" && { text: signature.text }),
    ...(picture && { pictureSha256: await sha256(picture) }),
  };
}

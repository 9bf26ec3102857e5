import type { AuditTrail } from "#domain/proof/trail.ts";
import type { SealKey } from "./signer.ts";

export interface Sealing extends SealKey {
  /** The document as everybody was shown it. */
  pdf: Uint8Array;
  trail: AuditTrail;
  /** When it is sealed, UTC ms. */
  now: number;
}

/**
 * Adds the audit pages to a signed document and seals all of it (PAdES B-B, rule D6). The document's own bytes stay as
 * they are at the start of the file, so that anybody can compare them with what was signed. Throws where a signature is
 * of other bytes than these (rule D5). Library and fonts are loaded when first used.
 */
export async function seal(sealing: Sealing): Promise<Uint8Array> {
  const { sealFile } = await import("./seal-file.ts");
  return sealFile(sealing);
}

import { CryptoKeySigner } from "@libpdf/core";
import { keyKind } from "#domain/proof/der/certificate.ts";
import { pemBlocks } from "#domain/proof/der/pem.ts";
import { kidsOf, need, readDer } from "#domain/proof/der/read.ts";
import { TAG } from "#domain/proof/der/write.ts";

/** What seals: a private key (PKCS#8) and its certificate with those behind it, both as PEM. */
export interface SealKey {
  key: string;
  certificate: string;
}

/** The library's signer for a key. Throws for a kind of key that the verifiers do not know. */
export async function newSigner({ key, certificate }: SealKey): Promise<CryptoKeySigner> {
  const [first, ...chain] = certificatesOf(certificate);
  const [pkcs8] = pemBlocks(key, "PRIVATE KEY");
  if (!first || !pkcs8) throw new Error("SIGNING_KEY or SIGNING_CERTIFICATE is not in PEM");
  const kind = keyKind(need(kidsOf(readDer(pkcs8)), 1, TAG.sequence));
  if (!kind) throw new Error("SIGNING_KEY is neither RSA nor on the curves P-256 and P-384");
  const usable = { ...kind, hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("pkcs8", pkcs8, usable, false, ["sign"]);
  return new CryptoKeySigner(imported, first, kind.name === "ECDSA" ? "EC" : "RSA", kind.name, chain);
}

/** The one that seals first, then those behind it. */
export const certificatesOf = (pem: string) => pemBlocks(pem, "CERTIFICATE");

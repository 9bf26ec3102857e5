import { concat, isSame, toHex } from "../bytes.ts";
import { type Certificate, isSignedBy, keyKind, readCertificate, timeOf } from "./certificate.ts";
import { type Der, kidsOf, need, readDer, readFirst, Unreadable } from "./read.ts";
import { der, numbered, oid, sequence, set, TAG } from "./write.ts";

/** A detached signature (CMS) with the one certificate that made it, and those that stand behind that one. */
export interface Signed {
  /** As it is written, without what fills up its place. */
  whole: Uint8Array;
  certificates: readonly [Certificate, ...Certificate[]];
  attributes: Der;
  signature: Uint8Array;
}

const DATA = "1.2.840.113549.1.7.1";
const SHA256 = "2.16.840.1.101.3.4.2.1";

export async function readSigned(bytes: Uint8Array): Promise<Signed> {
  const whole = readFirst(bytes);
  const content = kidsOf(need(kidsOf(need(kidsOf(whole), 1, numbered(0))), 0, TAG.sequence));
  const [first, ...rest] = await Promise.all(
    kidsOf(need(content, 3, numbered(0))).map((one) => readCertificate(one.whole)),
  );
  const signer = kidsOf(need(kidsOf(need(content, 4, TAG.set)), 0, TAG.sequence));
  if (!first) throw new Unreadable("No certificate");
  return {
    whole: whole.whole,
    certificates: [first, ...rest],
    attributes: need(signer, 3, numbered(0)),
    signature: need(signer, 5, TAG.octets).inside,
  };
}

/**
 * Whether it is written as a seal is: every byte follows from the certificates, the signed attributes and the
 * signature, so that none can be changed unnoticed.
 */
export function isWrittenAsSealed({ whole, certificates, attributes, signature }: Signed): boolean {
  const [{ issuer, serial, publicKey }] = certificates;
  const kind = keyKind(need(kidsOf(readDer(publicKey)), 0, TAG.sequence));
  const one = der(TAG.integer, Uint8Array.of(1));
  const digest = sequence(oid(SHA256));
  const made = kind?.name === "ECDSA" ? "1.2.840.10045.4.3.2" : "1.2.840.113549.1.1.11";
  const signer = sequence(
    one,
    sequence(issuer, serial),
    digest,
    attributes.whole,
    sequence(oid(made)),
    der(TAG.octets, signature),
  );
  const content = sequence(
    one,
    set(digest),
    sequence(oid(DATA)),
    der(numbered(0), ...certificates.map((certificate) => certificate.der)),
    set(signer),
  );
  return isSame(whole, sequence(oid("1.2.840.113549.1.7.2"), der(numbered(0), content)));
}

/** Whether the certificate's key signed the attributes, and the attributes name that certificate. */
export async function isSignatureGood({ certificates, attributes, signature }: Signed): Promise<boolean> {
  const [certificate] = certificates;
  const signed = concat([Uint8Array.of(TAG.set), attributes.whole.subarray(1)]);
  const named = toHex(attributeOf(attributes, CERTIFICATE).whole);
  return named.includes(certificate.fingerprint) && (await isSignedBy(certificate, signature, signed));
}

const DIGEST = "1.2.840.113549.1.9.4";
const TIME = "1.2.840.113549.1.9.5";
const CERTIFICATE = "1.2.840.113549.1.9.16.2.47";

/** What the signature says the SHA-256 of the signed bytes is. */
export const signedDigest = ({ attributes }: Signed): string => toHex(attributeOf(attributes, DIGEST).inside);

/** When the signature says that it was made, UTC ms. */
export const signedAt = ({ attributes }: Signed): number => timeOf(attributeOf(attributes, TIME));

function attributeOf(attributes: Der, kind: string): Der {
  const wanted = toHex(oid(kind));
  for (const attribute of kidsOf(attributes)) {
    const [name, values] = kidsOf(attribute);
    const [value] = values ? kidsOf(values) : [];
    if (name && value && toHex(name.whole) === wanted) return value;
  }
  throw new Unreadable("An attribute is missing");
}

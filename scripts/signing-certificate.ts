import { generateKeyPairSync, type KeyPairKeyObjectResult, randomBytes, sign } from "node:crypto";
import { der, numbered, oid, sequence, set, TAG } from "../domain/proof/der/write.ts";

const YEARS = 10;
const MADE_WITH: Record<string, Uint8Array> = {
  ec: sequence(oid("1.2.840.10045.4.3.2")),
  rsa: sequence(oid("1.2.840.113549.1.1.11"), der(TAG.nothing)),
};
const text = (value: string) => der(TAG.utf8, new TextEncoder().encode(value));
const nameOf = (common: string) => sequence(set(sequence(oid("2.5.4.3"), text(common))));

const timeOf = (at: Date) =>
  der(TAG.utcTime, new TextEncoder().encode(`${at.toISOString().slice(2, 19).replace(/\D/g, "")}Z`));

/** A key to seal with, and a certificate it signs for itself: good on one machine, known to nobody else. */
export const newSigningCertificate = (name: string, now: Date) =>
  certified(generateKeyPairSync("ec", { namedCurve: "P-256" }), name, now);

/** The same for a key that is there. */
export function certified({ privateKey, publicKey }: KeyPairKeyObjectResult, name: string, now: Date) {
  const algorithm = MADE_WITH[privateKey.asymmetricKeyType ?? ""];
  if (!algorithm) throw new Error("A key of a kind that cannot seal");
  const until = new Date(now);
  until.setUTCFullYear(now.getUTCFullYear() + YEARS);
  const serial = randomBytes(16);
  // A positive number in the fewest bytes
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const body = sequence(
    der(numbered(0), der(TAG.integer, Uint8Array.of(2))),
    der(TAG.integer, serial),
    algorithm,
    nameOf(name),
    sequence(timeOf(now), timeOf(until)),
    nameOf(name),
    publicKey.export({ type: "spki", format: "der" }),
    der(numbered(3), sequence(...EXTENSIONS)),
  );
  const signature = sign("sha256", body, { key: privateKey, dsaEncoding: "der" });
  const certificate = sequence(body, algorithm, der(TAG.bits, Uint8Array.of(0), signature));
  return {
    SIGNING_KEY: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    SIGNING_CERTIFICATE: `-----BEGIN CERTIFICATE-----\n${lines(certificate)}\n-----END CERTIFICATE-----\n`,
  };
}

const extension = (id: string, value: Uint8Array) =>
  sequence(oid(id), der(0x01, Uint8Array.of(0xff)), der(TAG.octets, value));

const EXTENSIONS = [
  // No authority; to sign, and to stand by what was signed
  extension("2.5.29.19", sequence()),
  extension("2.5.29.15", der(TAG.bits, Uint8Array.of(6, 0xc0))),
];

const lines = (bytes: Uint8Array) =>
  (
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,64}/g) ?? []
  ).join("\n");

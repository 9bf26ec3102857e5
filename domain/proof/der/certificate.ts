import { type Bytes, sha256, toHex } from "../bytes.ts";
import { type Der, kidsOf, need, readDer, Unreadable } from "./read.ts";
import { numbered, TAG } from "./write.ts";

/** What of a certificate (X.509) is asked for here. */
export interface Certificate {
  der: Uint8Array;
  /** Its SHA-256, by which people compare it. */
  fingerprint: string;
  /** Whom it names, such as "Jobroom on this machine" or "Harbour & Field, Harbour Group". */
  subject: string;
  issuer: Uint8Array;
  serial: Uint8Array;
  /** UTC ms. */
  from: number;
  until: number;
  publicKey: Uint8Array;
}

export async function readCertificate(der: Uint8Array): Promise<Certificate> {
  const body = kidsOf(need(kidsOf(readDer(der)), 0, TAG.sequence));
  const at = body[0]?.tag === numbered(0) ? 1 : 0;
  const validity = kidsOf(need(body, at + 3, TAG.sequence));
  return {
    der,
    fingerprint: await sha256(der),
    subject: nameText(need(body, at + 4, TAG.sequence)),
    issuer: need(body, at + 2, TAG.sequence).whole,
    serial: need(body, at, TAG.integer).whole,
    from: timeOf(validity[0]),
    until: timeOf(validity[1]),
    publicKey: need(body, at + 5, TAG.sequence).whole,
  };
}

// Common name and organisation
const NAMES = ["550403", "55040a"];

function nameText(name: Der): string {
  const found = kidsOf(name).flatMap((part) =>
    kidsOf(part).flatMap((pair) => {
      const [kind, value] = kidsOf(pair);
      return kind && value && NAMES.includes(toHex(kind.inside))
        ? [new TextDecoder().decode(value.inside)]
        : [];
    }),
  );
  return found.join(", ") || "nobody";
}

/** UTC ms of a time as certificates and signatures write it. */
export function timeOf(value: Der | undefined): number {
  const text = new TextDecoder().decode(value?.inside);
  const digits = value?.tag === TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? "20" : "19"}${text}` : text;
  const parts = digits.match(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/);
  if (!parts) throw new Unreadable("No time");
  const [year = 0, month = 0, ...rest] = parts.slice(1).map(Number);
  return Date.UTC(year, month - 1, ...rest);
}

const CURVES: Record<string, { namedCurve: string; size: number }> = {
  "2a8648ce3d030107": { namedCurve: "P-256", size: 32 },
  "2b81040022": { namedCurve: "P-384", size: 48 },
};
const ELLIPTIC = "2a8648ce3d0201";
const RSA = "2a864886f70d010101";

export type KeyKind = { name: "RSASSA-PKCS1-v1_5" } | { name: "ECDSA"; namedCurve: string; size: number };

/** Which kind of key a public key, or a private one with the same header, is. Null for a kind that is not used here. */
export function keyKind(header: Der): KeyKind | null {
  const [algorithm, curve] = kidsOf(header).map(({ inside }) => toHex(inside));
  if (algorithm === RSA) return { name: "RSASSA-PKCS1-v1_5" };
  const found = algorithm === ELLIPTIC && curve !== undefined ? CURVES[curve] : undefined;
  return found ? { name: "ECDSA", ...found } : null;
}

/** Whether `signature`, as CMS writes it, is one over `signed` by the certificate's key. */
export async function isSignedBy(
  { publicKey }: Certificate,
  signature: Uint8Array,
  signed: Uint8Array,
): Promise<boolean> {
  const kind = keyKind(need(kidsOf(readDer(publicKey)), 0, TAG.sequence));
  if (!kind) throw new Unreadable("A key of a kind that is not used here");
  const hash = "SHA-256";
  const key = await crypto.subtle.importKey("spki", publicKey as Bytes, { ...kind, hash }, false, ["verify"]);
  const raw = kind.name === "ECDSA" ? rawSignature(signature, kind.size) : signature;
  return crypto.subtle.verify({ name: kind.name, hash }, key, raw as Bytes, signed as Bytes);
}

/** Two numbers beside one another, each filled up to `size` bytes. There is one way of writing them. */
function rawSignature(signature: Uint8Array, size: number): Uint8Array {
  const pair = need([readDer(signature)], 0, TAG.sequence);
  const raw = new Uint8Array(2 * size);
  for (const [index, { tag, inside }] of kidsOf(pair).entries()) {
    const [first = 0, second = 0] = inside;
    const number = first === 0 && second >= 0x80 ? inside.subarray(1) : inside;
    const isNumber = tag === TAG.integer && (number[0] ?? 0) > 0 && (number !== inside || first < 0x80);
    if (index > 1 || !isNumber || number.length > size) throw new Unreadable("No signature");
    raw.set(number, (index + 1) * size - number.length);
  }
  return raw;
}

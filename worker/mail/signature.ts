import { createHmac, timingSafeEqual } from "node:crypto";

const PREFIX = "whsec_";
const SHORTEST_KEY = 16;
const TOLERANCE_MS = 5 * 60_000;

/** The bytes of a `whsec_…` secret; null where it is missing, or too short to keep anybody out. */
export function signingKey(secret: string | undefined): Buffer | null {
  if (!secret?.startsWith(PREFIX)) return null;
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  return key.length < SHORTEST_KEY ? null : key;
}

/**
 * The id of a message that Svix signed for us within five minutes of `now` (UTC ms), or null. What is signed are the
 * bytes as they came, with the id and the time before them; one of several signatures is enough, as while a secret changes.
 */
export function signedMessageId(key: Buffer, headers: Headers, body: Uint8Array, now: number): string | null {
  const id = headers.get("svix-id") ?? "";
  const timestamp = headers.get("svix-timestamp") ?? "";
  // Without dots, which part what is signed
  if (!/^[\w-]{1,80}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return null;
  if (Math.abs(now - Number(timestamp) * 1_000) > TOLERANCE_MS) return null;
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
  const given = (headers.get("svix-signature") ?? "").split(" ");
  return given.some((signature) => isSame(signature, expected)) ? id : null;
}

function isSame(signature: string, expected: Buffer): boolean {
  const [version, value = ""] = signature.split(",", 2);
  const bytes = Buffer.from(value, "base64");
  return version === "v1" && bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

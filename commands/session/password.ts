import { createHmac, randomBytes, scrypt, timingSafeEqual } from "node:crypto";

const COST = { N: 16_384, r: 8, p: 5, maxmem: 64 * 1_048_576 };
const LENGTH = 32;

/** scrypt, then HMAC with the pepper: a stolen table of hashes is useless without the pepper. */
export async function hashPassword(password: string, pepper: string): Promise<string> {
  const salt = randomBytes(16);
  return `s1.${salt.toString("base64url")}.${(await derive(password, salt, pepper)).toString("base64url")}`;
}

/** Takes the same time whether or not there is a hash, so that nobody learns which addresses have an account. */
export async function passwordFits(
  password: string,
  stored: string | null,
  pepper: string,
): Promise<boolean> {
  const [version, salt, hash] = (stored ?? NOBODY).split(".");
  const derived = await derive(password, Buffer.from(salt ?? "", "base64url"), pepper);
  const expected = Buffer.from(hash ?? "", "base64url");
  return (
    stored !== null && version === "s1" && expected.length === LENGTH && timingSafeEqual(derived, expected)
  );
}

const NOBODY = `s1.${"A".repeat(22)}.${"A".repeat(43)}`;

function derive(password: string, salt: Buffer, pepper: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, LENGTH, COST, (error, key) => {
      if (error) reject(error);
      else resolve(createHmac("sha256", pepper).update(key).digest());
    });
  });
}

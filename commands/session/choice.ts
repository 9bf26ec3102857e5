import { createHmac, timingSafeEqual } from "node:crypto";
import type { Account } from "./check-password.ts";

const FIVE_MINUTES = 300_000;

const sign = (payload: string, key: string) =>
  createHmac("sha256", `choice of organisation ${key}`).update(payload).digest();

/** Accounts whose password was just proven, sealed so that somebody may choose one without typing it again. */
export function sealChoice(accounts: readonly Account[], now: number, key: string): string {
  const payload = Buffer.from(JSON.stringify({ accounts, until: now + FIVE_MINUTES })).toString("base64url");
  return `${payload}.${sign(payload, key).toString("base64url")}`;
}

/** Returns null for a choice that is altered or older than five minutes. */
export function openChoice(sealed: string, now: number, key: string): Account[] | null {
  const [payload = "", signature = ""] = sealed.split(".");
  const given = Buffer.from(signature, "base64url");
  const expected = sign(payload, key);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const { accounts, until } = JSON.parse(Buffer.from(payload, "base64url").toString()) as {
    accounts: Account[];
    until: number;
  };
  return until > now ? accounts : null;
}

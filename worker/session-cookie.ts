import { createHmac, timingSafeEqual } from "node:crypto";
import type { Frame } from "#domain/access/frame.ts";
import type { Viewer } from "#domain/access/viewer.ts";

export const SESSION_COOKIE = "__Host-jobroom";

/** What the cookie says. The database proves it with the first read (db/proven.ts). */
export interface Ticket {
  sessionId: string;
  secret: string;
  viewer: Exclude<Viewer, { kind: "system" }>;
  frame: Frame;
  /** When the cookie was written, UTC ms; an old one is renewed. */
  writtenAt?: number;
}

const sign = (payload: string, key: string) => createHmac("sha256", key).update(payload).digest("base64url");

export function sealTicket(ticket: Ticket, key: string): string {
  const payload = Buffer.from(JSON.stringify(ticket)).toString("base64url");
  return `${payload}.${sign(payload, key)}`;
}

const MOST_KEPT = 1_000;
const opened = new Map<string, { key: string; ticket: Readonly<Ticket> }>();

/**
 * Returns null for a missing, foreign or altered cookie. A good one is worked out once: what it says and whether it was
 * signed with this key can never change, and a browser asks again and again with the same.
 */
export function openTicket(value: string | undefined, key: string): Readonly<Ticket> | null {
  if (!value) return null;
  const known = opened.get(value);
  if (known?.key === key) return known.ticket;
  const ticket = verified(value, key);
  if (opened.size >= MOST_KEPT) opened.clear();
  if (ticket) opened.set(value, { key, ticket });
  return ticket;
}

function verified(value: string, key: string): Ticket | null {
  const [payload, signature] = value.split(".");
  if (!payload || !signature) return null;
  const expected = Buffer.from(sign(payload, key));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as Ticket;
}

const ATTRIBUTES = "Path=/; HttpOnly; Secure; SameSite=Lax";

export const sessionCookie = (ticket: Ticket, key: string, maxAgeSeconds: number) =>
  `${SESSION_COOKIE}=${sealTicket(ticket, key)}; ${ATTRIBUTES}; Max-Age=${maxAgeSeconds}`;

export const clearedCookie = `${SESSION_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;

export function readCookie(header: string | null, name = SESSION_COOKIE): string | undefined {
  for (const part of header?.split(";") ?? []) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=");
  }
  return undefined;
}

import { env, exports } from "cloudflare:workers";
import { createDb } from "#db/client.ts";
import { readFrame } from "#db/queries/frame.ts";
import { hashSecret } from "#db/queries/session-proof.ts";
import { portalLink, session } from "#db/schema/index.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { SESSION_COOKIE, sealTicket } from "#worker/session-cookie.ts";
import { NOW, VIEWERS, type Who } from "./world.ts";

export const ORIGIN = "http://localhost:8787";

/** A signed-in browser: sends its cookie, and its Origin with what it posts. `null` is nobody. */
export interface Browser {
  cookie: string;
  get(path: string, headers?: HeadersInit): Promise<Response>;
  post(path: string, fields: Record<string, string> | FormData, headers?: HeadersInit): Promise<Response>;
  api(path: string, input: unknown, headers?: HeadersInit): Promise<Response>;
  send(path: string, init: RequestInit, headers?: HeadersInit): Promise<Response>;
}

/** Whoever can hold a session. */
export type Holder = Exclude<Viewer, { kind: "system" }>;

const FAR = Date.UTC(2100, 0, 1);

/** Opens a session straight in the database; signing in by form has tests of its own. */
export async function browser(who: Who | Holder | null): Promise<Browser> {
  const cookie = who ? await cookieOf(who) : "";
  const send = (path: string, init: RequestInit, headers: HeadersInit = {}) => {
    const all = new Headers(headers);
    if (cookie) all.set("Cookie", cookie);
    if (init.method === "POST" && !all.has("Origin")) all.set("Origin", ORIGIN);
    return exports.default.fetch(new Request(ORIGIN + path, { redirect: "manual", ...init, headers: all }));
  };
  return {
    cookie,
    send,
    get: (path, headers) => send(path, {}, headers),
    post: (path, fields, headers) =>
      send(
        path,
        { method: "POST", body: fields instanceof FormData ? fields : new URLSearchParams(fields) },
        headers,
      ),
    api: (path, input, headers) =>
      send(
        path,
        { method: "POST", body: JSON.stringify(input) },
        { "Content-Type": "application/json", ...headers },
      ),
  };
}

async function cookieOf(who: Who | Holder): Promise<string> {
  const viewer: Holder = typeof who === "string" ? VIEWERS[who] : who;
  const db = createDb(env.DB);
  const secret = `secret of ${viewer.via}`;
  const linkId = viewer.kind === "customer" ? `link-${viewer.id}` : null;
  if (linkId)
    await db
      .insert(portalLink)
      .values({
        orgId: viewer.orgId,
        id: linkId,
        contactId: viewer.id,
        secretHash: hashSecret(linkId),
        createdBy: "manager1",
        createdAt: NOW,
        expiresAt: FAR,
      })
      .onConflictDoNothing();
  await db
    .insert(session)
    .values({
      id: viewer.via,
      orgId: viewer.orgId,
      secretHash: hashSecret(secret),
      personId: viewer.kind === "customer" ? null : viewer.id,
      contactId: viewer.kind === "customer" ? viewer.id : null,
      linkId,
      createdAt: NOW,
      expiresAt: FAR,
      lastSeenAt: NOW,
    })
    .onConflictDoNothing();
  const frame = await readFrame(db, viewer);
  return `${SESSION_COOKIE}=${sealTicket({ sessionId: viewer.via, secret, viewer, frame }, env.SESSION_KEY)}`;
}

import { createDb, type Db, recordsFor } from "#db/client.ts";
import { provenClient } from "#db/proven.ts";
import { viewerOfApiKey } from "#db/queries/api-keys.ts";
import { SessionEnded, sessionProof } from "#db/queries/session-proof.ts";
import type { Frame } from "#domain/access/frame.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { openTicket, readCookie, type Ticket } from "./session-cookie.ts";

export interface Identity {
  viewer: Viewer | null;
  frame: Frame | null;
  /** Gives out nothing before the session behind `viewer` is proven. */
  db: Db;
  client: D1Database;
  sessionId: string | null;
  ticket: Ticket | null;
}

/** Who a request claims to be. The claim is proven by the first read through `db`. */
export function identify(request: Request, env: Env, now: number): Identity {
  const ticket = openTicket(readCookie(request.headers.get("Cookie")), env.SESSION_KEY);
  const client = recordsFor(env, ticket?.viewer.orgId);
  if (!ticket) return { viewer: null, frame: null, db: createDb(client), client, sessionId: null, ticket: null };
  const proven = provenClient(client, sessionProof(client, ticket, now));
  const { viewer, frame, sessionId } = ticket;
  return { viewer, frame, db: createDb(proven), client: proven, sessionId, ticket };
}

/** Identifies and proves at once: for sockets and files, which read only after they know. */
export async function authenticate(request: Request, env: Env, now: number): Promise<Viewer | null> {
  const { viewer, client } = identify(request, env, now);
  if (!viewer) return null;
  try {
    await client.prepare("select 1 as proven").first();
    return viewer;
  } catch (error) {
    if (error instanceof SessionEnded) return null;
    throw error;
  }
}

/** An API key belongs to a person and can do what that person can. */
export async function identifyKey(request: Request, env: Env, now: number): Promise<Identity | null> {
  const key = /^Bearer (jr_[\w-]{43})$/.exec(request.headers.get("Authorization") ?? "")?.[1];
  if (!key) return null;
  const client = recordsFor(env);
  const db = createDb(client);
  const viewer = await viewerOfApiKey(db, key, now);
  return viewer && { viewer, frame: null, db, client, sessionId: null, ticket: null };
}

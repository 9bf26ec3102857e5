import { createDb, type Db, recordsFor } from "#db/client.ts";
import { type Proven, provenClient } from "#db/proven.ts";
import { viewerOfApiKey } from "#db/queries/api-keys.ts";
import { sessionProof } from "#db/queries/session-proof.ts";
import type { Frame } from "#domain/access/frame.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { openTicket, readCookie, type Ticket } from "./session-cookie.ts";

export interface Identity {
  viewer: Viewer | null;
  frame: Frame | null;
  /** Gives out nothing before the session behind `viewer` is proven. */
  db: Db;
  /** Proves the session where no read has done so. Throws SessionEnded. */
  prove(): Promise<void>;
  along: Proven["along"];
  sessionId: string | null;
  ticket: Ticket | null;
}

/** Who a request claims to be. The claim is proven by the first read through `db`. */
export function identify(request: Request, env: Env, now: number): Identity {
  const ticket = openTicket(readCookie(request.headers.get("Cookie")), env.SESSION_KEY);
  const client = recordsFor(env, ticket?.viewer.orgId);
  if (!ticket) return { ...NOBODY, db: createDb(client) };
  const proven = provenClient(client, sessionProof(client, ticket, now));
  const { viewer, frame, sessionId } = ticket;
  const { prove, along } = proven;
  return { viewer, frame, db: createDb(proven.client), prove, along, sessionId, ticket };
}

const NOBODY = {
  viewer: null,
  frame: null,
  prove: async () => undefined,
  along: async () => undefined,
  sessionId: null,
  ticket: null,
};

/**
 * For programs: an API key belongs to a person and can do what that person can. A request that brings a key is nobody
 * when the key is not good, whatever its cookie says.
 */
export async function identifyProgram(request: Request, env: Env, now: number): Promise<Identity> {
  const authorization = request.headers.get("Authorization");
  if (authorization === null) return identify(request, env, now);
  const db = createDb(recordsFor(env));
  const key = /^Bearer (jr_[\w-]{43})$/.exec(authorization)?.[1];
  return { ...NOBODY, db, viewer: key === undefined ? null : await viewerOfApiKey(db, key, now) };
}

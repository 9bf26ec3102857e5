import { hash } from "node:crypto";
import type { Proof } from "../proven.ts";

/** The cookie no longer holds: the session was ended, ran out, or its holder changed. */
export class SessionEnded extends Error {
  override name = "SessionEnded";
}

/** A query wraps what its client threw as the cause. */
export function isSessionEnded(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) if (e instanceof SessionEnded) return true;
  return false;
}

export interface Claimed {
  sessionId: string;
  secret: string;
  viewer: {
    kind: "staff" | "contractor" | "customer";
    orgId: string;
    id: string;
    role?: string;
    contractorId?: string;
    customerId?: string;
  };
}

const PERSON = `select s.secret_hash, s.expires_at, p.id, p.org_id, p.kind, p.role, p.contractor_id as party
  from session s join person p on p.org_id = s.org_id and p.id = s.person_id
  where s.id = ?1 and p.status = 'active'`;

const CONTACT = `select s.secret_hash, min(s.expires_at, l.expires_at) as expires_at, c.id, c.org_id,
    'customer' as kind, null as role, coalesce(c.customer_id, c.contractor_id) as party
  from session s
  join portal_link l on l.org_id = s.org_id and l.id = s.link_id and l.revoked_at is null
  join contact c on c.org_id = s.org_id and c.id = s.contact_id
  where s.id = ?1`;

export const hashSecret = (secret: string) => hash("sha256", secret);

// A cookie is opened once for many requests (worker/session-cookie.ts), and so its secret is hashed once too
const hashes = new WeakMap<Claimed, string>();

function hashOf(claimed: Claimed): string {
  const known = hashes.get(claimed) ?? hashSecret(claimed.secret);
  hashes.set(claimed, known);
  return known;
}

/** Whether a session still stands for exactly the viewer its cookie names. */
export function sessionProof(client: D1Database, claimed: Claimed, now: number): Proof {
  const { viewer } = claimed;
  return {
    statement: client.prepare(viewer.kind === "customer" ? CONTACT : PERSON).bind(claimed.sessionId),
    accept(row) {
      const stands =
        row !== undefined &&
        sameText(String(row.secret_hash), hashOf(claimed)) &&
        Number(row.expires_at) > now &&
        row.org_id === viewer.orgId &&
        row.id === viewer.id &&
        row.kind === viewer.kind &&
        (row.role ?? undefined) === viewer.role &&
        (row.party ?? undefined) === (viewer.contractorId ?? viewer.customerId);
      if (!stands) throw new SessionEnded();
    },
  };
}

/** Without telling by its time how much is the same. */
function sameText(a: string, b: string): boolean {
  let differs = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1) differs |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return differs === 0;
}

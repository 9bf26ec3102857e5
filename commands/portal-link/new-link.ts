import { hashSecret } from "#db/queries/session-proof.ts";
import { portalLink } from "#db/schema/index.ts";
import { PORTAL_LINK_MS } from "#domain/access/expiry.ts";
import type { CommandContext } from "../command.ts";

/** A way in for one contact (rule A1): 256 random bits, stored hashed; the address is told only in the mail. */
export function newLink(
  { db, viewer, orgId, now, newId, newSecret, appUrl }: CommandContext,
  contactId: string,
  expiresAt = now + PORTAL_LINK_MS,
) {
  const linkId = newId();
  const secret = newSecret();
  const row = {
    orgId,
    id: linkId,
    contactId,
    secretHash: hashSecret(secret),
    createdBy: viewer.name,
    createdAt: now,
    expiresAt,
  };
  return { linkId, expiresAt, write: db.insert(portalLink).values(row), url: `${appUrl}/p/${secret}` };
}

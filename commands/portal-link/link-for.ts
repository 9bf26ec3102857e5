import { readOrganisation } from "#db/queries/organisation.ts";
import type { ContactRow } from "#db/queries/reach-party.ts";
import { hashSecret } from "#db/queries/session-proof.ts";
import { portalLink } from "#db/schema/index.ts";
import { PORTAL_LINK_MS } from "#domain/access/expiry.ts";
import { formatDay } from "#domain/time/format.ts";
import type { CommandContext } from "../command.ts";
import { portalLinkMail } from "../mail/portal-link-mail.ts";
import { organisationLog } from "../organisation-log.ts";

/** A fresh portal link for a customer's contact (rule A1): 256 random bits, stored hashed, told only in the mail. */
export async function linkFor(
  context: CommandContext,
  to: Pick<ContactRow, "id" | "name" | "email">,
  about?: string,
) {
  const { db, viewer, orgId, now, newId, newSecret, appUrl } = context;
  const organisation = await readOrganisation(db, orgId);
  const linkId = newId();
  const secret = newSecret();
  const expiresAt = now + PORTAL_LINK_MS;
  const row = {
    orgId,
    id: linkId,
    contactId: to.id,
    secretHash: hashSecret(secret),
    createdBy: viewer.name,
    createdAt: now,
    expiresAt,
  };
  const letter = portalLinkMail({
    to: to.email,
    organisation: organisation.name,
    name: to.name,
    sentBy: viewer.kind === "system" ? "Somebody" : viewer.name,
    about: about ?? `Your jobs with ${organisation.name}`,
    url: `${appUrl}/p/${secret}`,
    expires: formatDay(expiresAt, now, organisation.timeZone),
  });
  return {
    linkId,
    writes: [db.insert(portalLink).values(row)],
    log: [
      organisationLog(orgId, "portal_link.created", "portal_link", linkId, {
        name: to.name,
        email: to.email,
      }),
    ],
    mail: [{ ...letter, contactId: to.id }],
  };
}

import { readOrganisation } from "#db/queries/organisation.ts";
import type { ContactRow } from "#db/queries/reach-party.ts";
import { portalPage } from "#domain/access/portal-page.ts";
import { formatDay } from "#domain/time/format.ts";
import type { CommandContext } from "../command.ts";
import { portalLinkMail } from "../mail/portal-link-mail.ts";
import { organisationLog } from "../organisation-log.ts";
import { newLink } from "./new-link.ts";

/**
 * A fresh portal link for a customer's contact (rule A1): 256 random bits, stored hashed, told only in the mail. It
 * leads to `page` of the portal, or to all of it.
 */
export async function linkFor(
  context: CommandContext,
  to: Pick<ContactRow, "id" | "name" | "email">,
  { about, page = "" }: { about?: string | undefined; page?: string | undefined } = {},
) {
  const { db, viewer, orgId, now } = context;
  const organisation = await readOrganisation(db, orgId);
  const { linkId, expiresAt, write, url } = newLink(context, to.id);
  const letter = portalLinkMail({
    to: to.email,
    organisation: organisation.name,
    name: to.name,
    sentBy: viewer.kind === "system" ? null : viewer.name,
    about: about ?? `Your jobs with ${organisation.name}`,
    url: portalPage(page) ? `${url}?to=${page}` : url,
    expires: formatDay(expiresAt, now, organisation.timeZone),
  });
  return {
    linkId,
    writes: [write],
    log: [
      organisationLog(orgId, "portal_link.created", "portal_link", linkId, {
        name: to.name,
        email: to.email,
      }),
    ],
    mail: [{ ...letter, contactId: to.id }],
  };
}

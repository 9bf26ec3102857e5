import type { Organisation } from "#db/queries/organisation.ts";
import { hashSecret } from "#db/queries/session-proof.ts";
import { invite } from "#db/schema/index.ts";
import { INVITE_MS } from "#domain/access/expiry.ts";
import { formatMoment } from "#domain/time/format.ts";
import type { CommandContext } from "../command.ts";
import { inviteMail } from "../mail/invite-mail.ts";

interface Invited {
  person: { id: string; name: string; email: string };
  organisation: Organisation;
  /** Whom they will work for; null for the organisation's own people. */
  contractor: string | null;
}

/** A fresh invitation: its row, and the mail that alone holds its token. */
export function invitation(
  { db, viewer, orgId, now, newId, newSecret, appUrl }: CommandContext,
  invited: Invited,
) {
  const { person, organisation, contractor } = invited;
  const token = newSecret();
  const expiresAt = now + INVITE_MS;
  return {
    write: db.insert(invite).values({
      orgId,
      id: newId(),
      personId: person.id,
      tokenHash: hashSecret(token),
      invitedBy: viewer.name,
      createdAt: now,
      expiresAt,
    }),
    mail: inviteMail({
      to: person.email,
      organisation: organisation.name,
      name: person.name,
      invitedBy: viewer.name,
      contractor,
      url: `${appUrl}/invite/${token}`,
      expires: formatMoment(expiresAt, now, organisation.timeZone),
    }),
  };
}

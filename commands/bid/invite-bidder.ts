import type { DocumentFacts, RecipientRow } from "#db/queries/document-facts.ts";
import { formatMoment } from "#domain/time/format.ts";
import type { CommandContext } from "../command.ts";
import { bidInvitedMail } from "../mail/bid-invited-mail.ts";

interface Invitation extends Pick<DocumentFacts, "row" | "around"> {
  /** UTC ms. */
  closesAt: number;
  message: string;
  note: string;
  why: "sent" | "changed" | "reminder";
}

/** The mail that asks one bidder, who signs in to answer. It names nobody else who was asked (rule B2). */
export function inviteBidder(
  { viewer, now, newId, appUrl }: CommandContext,
  { row, around, closesAt, ...said }: Invitation,
  to: Pick<RecipientRow, "contactId" | "name" | "email">,
) {
  const mailId = newId();
  return {
    link: null,
    row: { linkId: null, mailId, invitedAt: now, state: "invited" as const },
    mail: {
      id: mailId,
      contactId: to.contactId,
      about: { jobId: row.jobId, subjectKind: "document", subjectId: row.id, recipient: to.name },
      ...bidInvitedMail({
        ...said,
        to: to.email,
        organisation: around.organisation,
        name: to.name,
        sentBy: viewer.kind === "system" ? around.managerName : viewer.name,
        number: row.number,
        title: row.title,
        closes: formatMoment(closesAt, now, around.timeZone),
        url: `${appUrl}/work/bids/${row.id}`,
      }),
    },
  };
}

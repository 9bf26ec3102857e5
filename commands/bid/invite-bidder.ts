import type { DocumentFacts, RecipientRow } from "#db/queries/document-facts.ts";
import { formatDay, formatMoment } from "#domain/time/format.ts";
import type { CommandContext } from "../command.ts";
import { bidInvitedMail } from "../mail/bid-invited-mail.ts";
import { linkToRequest } from "./link-to-request.ts";

interface Invitation extends Pick<DocumentFacts, "row" | "around"> {
  /** UTC ms. */
  closesAt: number;
  message: string;
  note: string;
  /** How many files go along. */
  attached: number;
  why: "sent" | "changed" | "reminder";
}

/** The link and the mail that ask one bidder. They name nobody else who was asked (rule B2). */
export function inviteBidder(
  context: CommandContext,
  { row, around, closesAt, ...said }: Invitation,
  to: Pick<RecipientRow, "contactId" | "name" | "email">,
) {
  const { viewer, now, newId } = context;
  const { linkId, expiresAt, write, url } = linkToRequest(context, row.id, to.contactId);
  const mailId = newId();
  return {
    link: write,
    row: { linkId, mailId, invitedAt: now, state: "invited" as const },
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
        url,
        expires: formatDay(expiresAt, now, around.timeZone),
      }),
    },
  };
}

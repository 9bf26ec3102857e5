import type { RecipientRow } from "#db/queries/document-facts.ts";
import { filled } from "#domain/document/fields.ts";
import type { DocumentHead } from "#domain/document/head.ts";
import { kindFacts, typeOf } from "#domain/document/kinds.ts";
import type { Shown } from "#domain/document/shown.ts";
import { fieldValues } from "#domain/document/worded.ts";
import { formatMoney } from "#domain/money/format.ts";
import { formatDay } from "#domain/time/format.ts";
import { parseDay } from "#domain/time/input.ts";
import type { CommandContext } from "../command.ts";
import { documentSentMail } from "../mail/document-sent-mail.ts";
import { newLink } from "../portal-link/new-link.ts";

interface Invitation {
  documentId: string;
  jobId: string;
  head: DocumentHead;
  shown: Shown;
  message: string;
  why: "sent" | "changed" | "reminder";
}

/** A recipient's link and the mail that carries it, and what their row learns of them. */
export function invite(
  context: CommandContext,
  { documentId, jobId, head, shown, message, why }: Invitation,
  to: Pick<RecipientRow, "contactId" | "name" | "email" | "role">,
) {
  const { viewer, now, newId } = context;
  const { linkId, expiresAt, write, url } = newLink(context, to.contactId);
  const mailId = newId();
  const { organisation, currency, timeZone, kind, number, title } = head;
  const until = shown.until === null ? null : parseDay(shown.until, timeZone);
  return {
    link: write,
    row: { linkId, mailId, invitedAt: now, state: "invited" as const },
    mail: {
      id: mailId,
      contactId: to.contactId,
      about: { jobId, subjectKind: "document", subjectId: documentId, recipient: to.name },
      ...documentSentMail({
        to: to.email,
        organisation,
        name: to.name,
        sentBy: viewer.kind === "system" ? head.from.name : viewer.name,
        label: kindFacts[kind].theirs,
        number,
        title,
        message: filled(message, fieldValues(head, shown)),
        total: shown.totals ? formatMoney(shown.totals.grossMinor, currency) : "",
        until: until === null ? "" : formatDay(until, now, timeZone),
        attached: shown.attached.length,
        isAsked: to.role === "signer" && typeOf(kind) !== "customer_invoice",
        why,
        url: `${url}?to=/portal/documents/${documentId}`,
        expires: formatDay(expiresAt, now, timeZone),
      }),
    },
  };
}

import type { BatchItem } from "drizzle-orm/batch";
import type { Audience } from "#domain/access/audience.ts";
import { contactTag } from "#domain/access/audience.ts";
import type { CommandContext } from "../command.ts";
import { documentCommentMail } from "../mail/document-comment-mail.ts";
import type { OutgoingMail } from "../mail/outgoing.ts";
import { newLink } from "../portal-link/new-link.ts";
import type { AboutDocument } from "./about-document.ts";

/** What staff write to those a document was sent to reaches them by mail too, with a link of their own (rule A1). */
export function answerMails(
  context: CommandContext,
  { facts, data }: Pick<AboutDocument, "facts" | "data">,
  { audience, body }: { audience: Audience; body: string },
): { writes: BatchItem<"sqlite">[]; mail: OutgoingMail[] } {
  const { row, recipients, around } = facts;
  if (context.viewer.kind !== "staff") return { writes: [], mail: [] };
  const told = recipients
    .filter(({ contactId, personId }) => personId === null && audience.includes(contactTag(contactId)))
    .map((recipient) => {
      const { write, url } = newLink(context, recipient.contactId);
      return {
        write,
        mail: {
          contactId: recipient.contactId,
          about: { jobId: row.jobId, subjectKind: "document", subjectId: row.id, recipient: recipient.name },
          ...documentCommentMail({
            to: recipient.email,
            organisation: around.organisation,
            by: context.viewer.name,
            where: `${String(data.title || data.label)} (${row.number})`,
            line: typeof data.line === "string" ? data.line : "",
            body,
            url: `${url}?to=/portal/documents/${row.id}`,
          }),
        },
      };
    });
  return { writes: told.map(({ write }) => write), mail: told.map(({ mail }) => mail) };
}

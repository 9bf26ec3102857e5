import { z } from "zod";
import { reachDocument } from "#db/queries/document-facts.ts";
import { documentRecipient } from "#db/schema/index.ts";
import { anyOf, contractorLead, customerContact } from "#domain/access/may.ts";
import { recipientFor } from "#domain/document/own-recipient.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { documentRow } from "./log-row.ts";
import { ofRecipient } from "./row.ts";

/** Notes that a recipient has the document before them. The first time lands in the log; looking again does not. */
export const noteOpened = defineCommand({
  name: "document/note-opened",
  summary: "Say that you have a document open that you were sent.",
  who: anyOf(customerContact, contractorLead),
  input: z.object({ documentId: id }),
  async run({ db, viewer, now }, { documentId }) {
    const { row, recipients } = await reachDocument(db, viewer, documentId);
    const recipient = recipientFor(viewer, recipients);
    const isFirst = recipient !== undefined && recipient.openedAt === null;
    return {
      writes: recipient
        ? [
            db
              .update(documentRecipient)
              .set({ lastSeenAt: now, ...(isFirst && { openedAt: now }) })
              .where(ofRecipient(recipient)),
          ]
        : [],
      log: isFirst ? [documentRow(row, "opened", [], { by: recipient.name, n: row.sentVersion })] : [],
      result: { documentId },
    };
  },
});

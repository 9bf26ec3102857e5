import { reachDocument } from "#db/queries/document-facts.ts";
import { managerOf } from "#db/queries/people-to-tell.ts";
import { document, documentRecipient } from "#db/schema/index.ts";
import { anyOf, contractorLead, customerContact } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { reason } from "../input.ts";
import { documentAnsweredMail } from "../mail/document-answered-mail.ts";
import { answerInput } from "./answer-input.ts";
import { documentRow, sharedWith } from "./log-row.ts";
import { answering } from "./recipient.ts";
import { ofDocument, ofRecipient } from "./row.ts";

/** Rule D4: declining is always offered, with a reason, and tells the sender. One no ends it for everybody. */
export const declineDocument = defineCommand({
  name: "document/decline",
  summary: "Decline a document that you were sent, with a reason.",
  who: anyOf(customerContact, contractorLead),
  input: answerInput.extend({ reason }),
  async run({ db, viewer, now, appUrl }, { documentId, n, reason: why }) {
    const facts = await reachDocument(db, viewer, documentId);
    const { row, recipients, around } = facts;
    const { recipient } = answering(viewer, facts, n, now);
    const staff = managerOf(around);
    return {
      writes: [
        db
          .update(documentRecipient)
          .set({ state: "declined", actedAt: now, reason: why, version: recipient.version + 1 })
          .where(ofRecipient(recipient)),
        db
          .update(document)
          .set({ state: "declined", reason: why, stateAt: now, version: row.version + 1 })
          .where(ofDocument(row)),
      ],
      log: [
        documentRow(
          row,
          "declined",
          sharedWith(row, recipients),
          { by: recipient.name, n, reason: why },
          { by: recipient.name, reason: why },
        ),
      ],
      mail: staff.map(({ email }) =>
        documentAnsweredMail({
          to: email,
          organisation: around.organisation,
          answer: "declined",
          by: viewer.name,
          company: around.customer ?? around.contractor ?? "",
          number: row.number,
          title: row.title,
          reason: why,
          url: `${appUrl}/documents/${row.id}`,
        }),
      ),
      result: { documentId, number: row.number, state: "declined" },
    };
  },
});

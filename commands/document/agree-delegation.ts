import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { contactsOfParty } from "#db/queries/document-contacts.ts";
import { headOf } from "#db/queries/document-head.ts";
import { contact, delegation, documentRecipient } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { mayPassOn } from "#domain/document/delegation.ts";
import { shownOf } from "#domain/document/shown.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { openDelegation } from "./delegation-facts.ts";
import { invite } from "./invite.ts";
import { documentRow, sharedWith } from "./log-row.ts";
import { ofRecipient } from "./row.ts";

/** The colleague becomes a contact and is asked in the place of who passed it on. Throws `decided`, `not_waiting`. */
export const agreeDelegation = defineCommand({
  name: "document/agree-delegation",
  summary: "Agree that a recipient's colleague answers a document in their place.",
  who: manager,
  input: z.object({ delegationId: id }),
  async run(context, { delegationId }) {
    const { db, viewer, orgId, now, newId } = context;
    const { asked, from, facts, sent } = await openDelegation(context, delegationId);
    const { row, recipients } = facts;
    const { name, email } = asked;
    allow(mayPassOn(from, email, recipients));
    const known = (await contactsOfParty(db, row)).find((one) => one.email.toLowerCase() === email);
    const contactId = known?.id ?? newId();
    const { customerId, contractorId } = row;
    const to = { contactId, name, email, role: from.role };
    const shown = shownOf(sent.content, sent.choices);
    const about = { documentId: row.id, jobId: row.jobId, head: headOf(facts, to), shown };
    const invitation = invite(context, { ...about, message: sent.content.message, why: "sent" }, to);
    const next = {
      ...{ orgId, id: newId(), documentId: row.id, n: sent.n, position: from.position },
      ...to,
      ...invitation.row,
    };
    return {
      writes: [
        db
          .update(delegation)
          .set({ state: "agreed", decidedAt: now, decidedBy: viewer.name, version: asked.version + 1 })
          .where(and(eq(delegation.orgId, orgId), eq(delegation.id, delegationId))),
        ...(known
          ? []
          : [
              db
                .insert(contact)
                .values({ orgId, id: contactId, customerId, contractorId, name, email, createdAt: now }),
            ]),
        invitation.link,
        db
          .update(documentRecipient)
          .set({ state: "delegated", actedAt: now, version: from.version + 1 })
          .where(ofRecipient(from)),
        db.insert(documentRecipient).values(next),
      ],
      log: [
        documentRow(
          row,
          "delegated",
          sharedWith(row, [...recipients, next]),
          { from: from.name, to: name },
          { from: from.name, to: name },
        ),
      ],
      mail: [invitation.mail],
      result: { documentId: row.id, recipientId: next.id },
    };
  },
});

import { reachDocument } from "#db/queries/document-facts.ts";
import { managerOf } from "#db/queries/people-to-tell.ts";
import { delegationsOf } from "#db/queries/signing/delegations.ts";
import { delegation } from "#db/schema/index.ts";
import { anyOf, contractorLead, customerContact } from "#domain/access/may.ts";
import { mayPassOn } from "#domain/document/delegation.ts";
import { conflict } from "#domain/refusal.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { email, words } from "../input.ts";
import { delegationAskedMail } from "../mail/delegation-asked-mail.ts";
import { answerInput } from "./answer-input.ts";
import { documentRow } from "./log-row.ts";
import { answering } from "./recipient.ts";

/**
 * Rule A4: somebody asks that a colleague answers in their place. Nothing is sent to that address before staff agree,
 * and until then they can still answer themselves. Throws `yourself`, `already_asked`.
 */
export const delegateDocument = defineCommand({
  name: "document/delegate",
  summary: "Ask that a colleague answers a document in your place.",
  who: anyOf(customerContact, contractorLead),
  input: answerInput.extend({ name: words("their name", 100), email }),
  async run(context, { documentId, n, name, email: address }) {
    const { db, viewer, orgId, now, newId, appUrl } = context;
    const facts = await reachDocument(db, viewer, documentId);
    const { row, recipients, around } = facts;
    const { recipient } = answering(viewer, facts, n, now);
    allow(mayPassOn(recipient, address, recipients));
    const asked = await delegationsOf(db, orgId, documentId);
    if (asked.some(({ recipientId, state }) => recipientId === recipient.id && state === "asked"))
      throw conflict("already_asked", `You have asked already. ${around.managerName} will answer you.`);
    const staff = managerOf(around);
    return {
      writes: [
        db.insert(delegation).values({
          ...{ orgId, id: newId(), documentId, n, recipientId: recipient.id },
          ...{ name, email: address, state: "asked" as const, askedAt: now },
        }),
      ],
      log: [documentRow(row, "delegation_asked", [], { by: recipient.name, to: name, email: address })],
      mail: staff.map((to) =>
        delegationAskedMail({
          to: to.email,
          organisation: around.organisation,
          by: recipient.name,
          colleague: name,
          email: address,
          number: row.number,
          title: row.title,
          url: `${appUrl}/documents/${row.id}`,
        }),
      ),
      result: { documentId, number: row.number },
    };
  },
});

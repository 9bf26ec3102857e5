import { documentFactsReads, toDocumentFacts } from "#db/queries/document-facts.ts";
import { managerOf } from "#db/queries/people-to-tell.ts";
import { delegationsOf } from "#db/queries/signing/delegations.ts";
import { delegation } from "#db/schema/index.ts";
import { anyOf, contractorLead, customerContact } from "#domain/access/may.ts";
import { mayPassOn } from "#domain/document/delegation.ts";
import { conflict } from "#domain/refusal.ts";
import { allow } from "../allow.ts";
import { type CommandContext, defineCommand } from "../command.ts";
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
  run: askForColleague,
});

interface Asked {
  documentId: string;
  /** The version they answer; the newest that was sent when left out. */
  n?: number | undefined;
  name: string;
  email: string;
}

/** The same for whoever the context says it is. */
export async function askForColleague(
  context: CommandContext,
  { documentId, n: answered, name, email: address }: Asked,
) {
  const { db, viewer, orgId, now, newId, appUrl } = context;
  const reads = documentFactsReads(db, viewer, documentId);
  const [documents, versions, recipients, surroundings, asked] = await db.batch([
    reads.documents,
    reads.versions,
    reads.recipients,
    reads.surroundings,
    delegationsOf(db, orgId, documentId),
  ]);
  const facts = toDocumentFacts({ documents, versions, recipients, surroundings });
  const { row, around } = facts;
  const n = answered ?? row.sentVersion;
  const { recipient } = answering(viewer, facts, n, now);
  allow(mayPassOn(recipient, address, facts.recipients));
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
}

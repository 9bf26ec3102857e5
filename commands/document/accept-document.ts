import { reachDocument } from "#db/queries/document-facts.ts";
import { anyOf, contractorLead, customerContact } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { acceptance } from "./acceptance.ts";
import { answerInput, choicesInput, givenChoices } from "./answer-input.ts";
import { answering } from "./recipient.ts";

/** Rules D3, D7, M6: one acceptance counts once; the last that is asked for commits. Throws `needs_signature`. */
export const acceptDocument = defineCommand({
  name: "document/accept",
  summary: "Accept a document that you were sent, with the options you chose.",
  who: anyOf(customerContact, contractorLead),
  input: answerInput.extend(choicesInput),
  async run(context, { documentId, n, ...given }) {
    const facts = await reachDocument(context.db, context.viewer, documentId);
    const { recipient, sent } = answering(context.viewer, facts, n, context.now);
    if (sent.content.signed) throw conflict("needs_signature", "This is accepted by signing it. Go to Sign.");
    const choices = givenChoices(sent.content.lines, given);
    return acceptance(context, { facts, sent, recipient, choices });
  },
});

import { z } from "zod";
import { reachDocument } from "#db/queries/document-facts.ts";
import { readCeremony } from "#db/queries/signing/ceremony.ts";
import { documentConsent } from "#db/schema/index.ts";
import { anyOf, contractorLead, customerContact } from "#domain/access/may.ts";
import { CONSENT_VERSION } from "#domain/document/consent.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { ticked } from "../input.ts";
import { answerInput } from "./answer-input.ts";
import { fromWhere } from "./from-where.ts";
import { documentRow } from "./log-row.ts";
import { answering } from "./recipient.ts";

/** Rule D4: agreeing to sign electronically is a step of its own, before the signature. Twice is once. */
export const consentDocument = defineCommand({
  name: "document/consent",
  summary: "Agree to sign a document electronically.",
  who: anyOf(customerContact, contractorLead),
  input: answerInput.extend({
    agree: ticked,
    consentVersion: z.literal(CONSENT_VERSION, { error: "The text has changed. Read it again." }),
  }),
  async run(context, { documentId, n, agree, consentVersion: version }) {
    const { db, viewer, orgId, now } = context;
    const facts = await reachDocument(db, viewer, documentId);
    const { recipient, sent } = answering(viewer, facts, n, now);
    if (!sent.content.signed) throw conflict("no_signature", "This is accepted without a signature.");
    if (!agree) throw invalid("Tick the box to go on, or ask for a copy on paper.", "agree", "not_agreed");
    const { consents } = await readCeremony(db, viewer, documentId, n);
    const result = { documentId, consentVersion: version };
    const isKnown = consents.some((one) => one.recipientId === recipient.id && one.version === version);
    if (isKnown) return { writes: [], log: [], result };
    const row = { orgId, documentId, n, recipientId: recipient.id, version };
    return {
      writes: [db.insert(documentConsent).values({ ...row, ...fromWhere(context) })],
      log: [documentRow(facts.row, "consented", [], { by: recipient.name, n, consentVersion: version })],
      result,
    };
  },
});

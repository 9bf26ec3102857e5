import { reachDocument } from "#db/queries/document-facts.ts";
import { type Ceremony, readSigning } from "#db/queries/signing/ceremony.ts";
import { sealDue, signature } from "#db/schema/index.ts";
import { anyOf, contractorLead, customerContact } from "#domain/access/may.ts";
import { counts } from "#domain/access/step-up.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { CONSENT_VERSION } from "#domain/document/consent.ts";
import { companyOf, lackingOf } from "#domain/document/signature.ts";
import { conflict } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { InvalidInput } from "../invalid-input.ts";
import { acceptance } from "./acceptance.ts";
import { fromWhere } from "./from-where.ts";
import { documentRow, sharedWith } from "./log-row.ts";
import { answering } from "./recipient.ts";
import { signatureInput } from "./signature-input.ts";
import { keepPicture } from "./signature-picture.ts";

/**
 * Rules D4, D5, D7, A3: one signature on one version, which accepts it. Signing again is the signature that is there.
 * Throws `no_signature`, `newer_version`, `consent_needed`, `step_up_needed`.
 */
export const signDocument = defineCommand({
  name: "document/sign",
  summary: "Sign a document that you were sent, which accepts it.",
  who: anyOf(customerContact, contractorLead),
  input: signatureInput,
  async run(context, given) {
    const { db, viewer, orgId, now } = context;
    const { documentId, n, name, how } = given;
    const facts = await reachDocument(db, viewer, documentId);
    const { row, around, recipients } = facts;
    const { head, ceremony } = await readSigning(db, viewer, { documentId, n, jobId: row.jobId });
    if (ceremony.signatures.some(({ signerId }) => signerId === viewer.id) && n === row.sentVersion)
      return { writes: [], log: [], result: { documentId, number: row.number, state: row.state } };
    const { recipient, sent } = answering(viewer, facts, n, now);
    const { content } = sent;
    if (!content.signed) throw conflict("no_signature", "This is accepted without a signature.");
    // rule D5
    if (given.sha256 !== sent.pdfSha256)
      throw conflict("newer_version", "That is not the document that was sent. Open it again and read it.");
    const consent = ceremony.consents.find(
      ({ recipientId, version }) => recipientId === recipient.id && version === CONSENT_VERSION,
    );
    if (!consent) throw conflict("consent_needed", "Agree to sign electronically first.");
    const authenticated = provenBy(viewer, ceremony, now);
    const company = companyOf(around.customer ?? around.contractor, recipient.name);
    const { initialled, dated } = content;
    const lacking = lackingOf(given, { initialled, dated, company });
    if (lacking.length > 0) throw new InvalidInput({ issues: lacking });
    const pictureKey = await keepPicture(context, documentId, given);
    const plan = await acceptance(context, { facts, sent, recipient, choices: sent.choices });
    const isLast = plan.result.state === "accepted";
    const isNamed = viewer.kind === "customer" || recipient.personId === viewer.id;
    const told = { by: name, n, how, ...(company && { company }) };
    return {
      ...plan,
      writes: [
        db.insert(signature).values({
          ...{ orgId, documentId, n, recipientId: recipient.id, signerId: viewer.id },
          ...{ name, company, how, pictureKey, authenticated },
          email: (isNamed ? null : ceremony.loginEmail) ?? recipient.email,
          initials: (initialled && given.initials) || null,
          signedOn: (dated && given.signedOn) || null,
          consentVersion: consent.version,
          consentAt: consent.at,
          ...fromWhere(context),
          pdfSha256: sent.pdfSha256,
          logSeq: head.seq,
          logHash: head.hash,
        }),
        ...plan.writes,
        ...(isLast ? [db.insert(sealDue).values({ orgId, documentId, n, nextAt: now })] : []),
      ],
      log: [
        documentRow(
          row,
          "signed",
          sharedWith(row, recipients),
          { ...told, isLast, sha256: sent.pdfSha256, authenticated },
          told,
        ),
        ...plan.log,
      ],
    };
  },
});

/** Rule A3: a link holder has entered a mailed code in this session lately; a login's own session counts by itself. */
function provenBy(viewer: Viewer, { codeUsedAt, isSession }: Ceremony, now: number): "code" | "session" {
  if (viewer.kind === "customer") {
    if (counts(codeUsedAt, now)) return "code";
    throw conflict("step_up_needed", "Enter the code that we mail you first.");
  }
  if (isSession) return "session";
  throw conflict("step_up_needed", "Sign in and sign it on its page: a key of the API cannot sign.");
}

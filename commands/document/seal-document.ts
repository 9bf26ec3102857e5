import { and, eq } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { z } from "zod";
import { type DocumentFacts, reachDocument } from "#db/queries/document-facts.ts";
import { managerOf } from "#db/queries/people-to-tell.ts";
import { readSealing } from "#db/queries/signing/sealing.ts";
import { document, documentVersion, sealDue } from "#db/schema/index.ts";
import { anySystem } from "#domain/access/may.ts";
import { conflict, notFound } from "#domain/refusal.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { digestOf } from "../digest.ts";
import { id } from "../input.ts";
import { documentSealedMail } from "../mail/document-sealed-mail.ts";
import { newLink } from "../portal-link/new-link.ts";
import { auditTrail } from "./audit-trail.ts";
import { documentRow, sharedWith } from "./log-row.ts";
import { ofDocument } from "./row.ts";

/**
 * Rule D6: seals what the last signer has signed, with the head of the log in it (rule L3), and gives every party a
 * copy. Sealing again changes nothing. Throws `not_signed`.
 */
export const sealDocument = defineCommand({
  name: "document/seal",
  summary: "Seal a document that everybody has signed.",
  who: anySystem,
  input: z.object({ documentId: id }),
  async run(context, { documentId }) {
    const { db, viewer, orgId, now, newId, files, press, secrets } = context;
    const facts = await reachDocument(db, viewer, documentId);
    const { row, sent, recipients } = facts;
    if (!sent) throw notFound("document");
    const { n } = sent;
    const done = db
      .delete(sealDue)
      .where(and(eq(sealDue.orgId, orgId), eq(sealDue.documentId, documentId), eq(sealDue.n, n)));
    const result = { documentId, number: row.number };
    if (sent.sealedKey) return { writes: [done], log: [], result };
    const sealing = await readSealing(db, orgId, documentId, row.jobId, n);
    if (row.state !== "accepted" || sealing.signatures.length === 0)
      throw conflict("not_signed", "It is not signed by everybody yet.");
    if (!secrets.seal) throw new Error("SIGNING_KEY and SIGNING_CERTIFICATE are not set");

    const { head } = sealing;
    const trail = await auditTrail(context, facts, sealing, head);
    const frozen = await files.get(sent.pdfKey);
    if (!frozen) throw new Error(`The document ${sent.pdfKey} is not in the store`);
    const pdf = new Uint8Array(await frozen.arrayBuffer());
    const bytes = await press.seal({ pdf, trail, now, ...secrets.seal });
    const sealedSha256 = digestOf(bytes);
    const sealedKey = `documents/${orgId}/${documentId}/${n}-sealed-${newId()}.pdf`;
    await files.put(sealedKey, bytes, { sha256: sealedSha256 });
    const copies = copiesOf(context, facts);
    return {
      writes: [
        // First, so that of two who seal at once the second finds it sealed
        db
          .update(document)
          .set({ version: row.version + 1 })
          .where(ofDocument(row)),
        db
          .update(documentVersion)
          .set({ sealedKey, sealedSha256 })
          .where(
            and(
              eq(documentVersion.orgId, orgId),
              eq(documentVersion.documentId, documentId),
              eq(documentVersion.n, n),
            ),
          ),
        done,
        ...copies.links,
      ],
      log: [
        documentRow(
          row,
          "sealed",
          sharedWith(row, recipients),
          { n, sha256: sealedSha256, logSeq: head.seq, logHash: head.hash },
          { n },
        ),
      ],
      mail: copies.mail,
      result,
    };
  },
});

/** Rule D6: a mail to everybody it was sent to and to who runs the job, each with their own way to the copy. */
function copiesOf(context: CommandContext, { row, recipients, around }: DocumentFacts) {
  const { appUrl } = context;
  const staff = managerOf(around);
  const about = { organisation: around.organisation, number: row.number, title: row.title };
  const links: BatchItem<"sqlite">[] = [];
  const mail = recipients
    .filter(({ state }) => state !== "waiting")
    .map(({ contactId, name, email }) => {
      const { write, url } = newLink(context, contactId);
      links.push(write);
      const to = `${url}?to=/portal/documents/${row.id}`;
      return { contactId, ...documentSealedMail({ ...about, to: email, name, url: to }) };
    });
  const ours = staff.map(({ email, name }) =>
    documentSealedMail({ ...about, to: email, name, url: `${appUrl}/documents/${row.id}` }),
  );
  return { links, mail: [...mail, ...ours] };
}

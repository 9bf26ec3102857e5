import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { StaffViewer } from "#domain/access/viewer.ts";
import { readByOutsiders } from "#domain/comment/read-by.ts";
import { viewOf } from "#domain/log/activity.ts";
import { deliveryOf } from "#domain/mail/delivery.ts";
import { readAtOnce, standIn } from "../at-once.ts";
import type { Db } from "../client.ts";
import { toActivity } from "../log.ts";
import { activity, document, documentRecipient, documentVersion, outbox } from "../schema/index.ts";
import { inAudience, reachableDocuments } from "../scopes.ts";
import { filesOfDraft } from "./attachments.ts";
import { progressReads, toProgress } from "./bids/progress.ts";
import { mailsWhere } from "./deliveries.ts";
import { documentFactsReads, toDocumentFacts } from "./document-facts.ts";
import { milestonesFor } from "./document-milestones.ts";
import { workOf } from "./document-work.ts";
import { lastSeqStatement } from "./last-seq.ts";
import { signatureReads, toSignatures } from "./signing/signatures.ts";
import { talkReads, toTalk } from "./talk.ts";
import { outsideMarks, toReadTo } from "./talk-readers.ts";

const MOST_ROWS = 100;

/** Everything on staff's page of a document, in one statement. Throws `not_found`. */
export async function readDocumentPage(db: Db, viewer: StaffViewer, documentId: string) {
  const read = await readEverything(db, viewer, documentId);
  const facts = toDocumentFacts(read);
  const { versionNotes, mails, rows, last, related, milestones, files } = read;
  const talk = toTalk(viewer, [read.talkRows, read.comments, read.marks]);
  const deliveries = new Map(mails.map((mail) => [mail.id, deliveryOf(mail)]));
  return {
    ...facts,
    recipients: facts.recipients.map((recipient) => ({
      ...recipient,
      delivery: (recipient.mailId && deliveries.get(recipient.mailId)) || null,
    })),
    versions: versionNotes,
    log: rows.flatMap((row) => viewOf(viewer, toActivity(row)) ?? []).toReversed(),
    lastSeq: last[0]?.seq ?? 0,
    related,
    /** The work order that its acceptance made. */
    work: read.work[0] ?? null,
    milestones,
    /** What goes along with it while it is a draft. */
    files,
    /** Of a bid request that was sent: who has answered, and when it opens. */
    bidding: toProgress(facts, read.requests, read.bids),
    signatures: toSignatures(facts, read.signed, read.delegations),
    talk: { ...talk, readBy: readByOutsiders(talk.rows, toReadTo(viewer.orgId, read.contacts, read.leads)) },
  };
}

function readEverything(db: Db, viewer: StaffViewer, documentId: string) {
  const { orgId, id, role } = viewer;
  return readAtOnce(db, JSON.stringify(["document", role]), { orgId, id, documentId }, () => {
    const [anyOrg, anyId] = [standIn("orgId"), standIn("documentId")];
    const anybody = { ...viewer, orgId: anyOrg, id: standIn("id") };
    const [requests, bids] = progressReads(db, anyOrg, anyId);
    const [signed, delegations] = signatureReads(db, anyOrg, anyId);
    const place = { jobId: jobOf(anybody, anyId), documentId: anyId, show: "said" } as const;
    const [talkRows, comments, marks] = talkReads(db, anybody, place);
    const [contacts, leads] = outsideMarks(db, anyOrg, anyId);
    return {
      ...documentFactsReads(db, anybody, anyId),
      versionNotes: versionsOf(db, anybody, anyId),
      mails: mailsOf(db, anybody, anyId),
      rows: rowsOf(db, anybody, anyId),
      last: lastSeqStatement(db, anybody, jobOf(anybody, anyId)),
      related: relatedTo(db, anybody, anyId),
      work: workOf(db, anybody, anyId),
      milestones: milestonesFor(db, anyOrg, anyId),
      files: filesOfDraft(db, anyOrg, anyId),
      ...{ requests, bids, signed, delegations, talkRows, comments, marks, contacts, leads },
    };
  });
}

const versionsOf = (db: Db, { orgId }: StaffViewer, documentId: string) =>
  db
    .select({
      n: documentVersion.n,
      sentAt: documentVersion.sentAt,
      sentBy: documentVersion.sentBy,
      note: documentVersion.note,
    })
    .from(documentVersion)
    .where(and(eq(documentVersion.orgId, orgId), eq(documentVersion.documentId, documentId)))
    .orderBy(desc(documentVersion.n));

const mailsOf = (db: Db, { orgId }: StaffViewer, documentId: string) =>
  mailsWhere(
    db,
    orgId,
    sql`${outbox.id} in (select mail_id from ${documentRecipient}
      where ${documentRecipient.orgId} = ${orgId} and ${documentRecipient.documentId} = ${documentId})`,
  );

const jobOf = (viewer: StaffViewer, documentId: string) =>
  sql`(select ${document.jobId} from ${document} where ${reachableDocuments(viewer)} and ${document.id} = ${documentId})`;

const rowsOf = (db: Db, viewer: StaffViewer, documentId: string) =>
  db
    .select()
    .from(activity)
    .where(
      and(
        inAudience(viewer, activity),
        sql`${activity.jobId} = ${jobOf(viewer, documentId)}`,
        eq(activity.subjectId, documentId),
      ),
    )
    .orderBy(desc(activity.seq))
    .limit(MOST_ROWS);

/** Change orders of an order and the invoices drawn on it. */
const relatedTo = (db: Db, viewer: StaffViewer, documentId: string) =>
  db
    .select({
      id: document.id,
      kind: document.kind,
      number: document.number,
      title: document.title,
      state: document.state,
      netMinor: document.netMinor,
    })
    .from(document)
    .where(and(reachableDocuments(viewer), eq(document.ofDocumentId, documentId)))
    .orderBy(asc(document.createdAt))
    .limit(MOST_ROWS);

export type DocumentPage = Awaited<ReturnType<typeof readDocumentPage>>;

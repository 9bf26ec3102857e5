import { and, desc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { ContractorViewer, CustomerViewer } from "#domain/access/viewer.ts";
import { recipientFor } from "#domain/document/own-recipient.ts";
import { type Step, stepOf } from "#domain/document/step.ts";
import type { Db } from "../client.ts";
import { contact, document, documentRecipient, documentVersion, job } from "../schema/index.ts";
import { reachableDocuments } from "../scopes.ts";

/** Whoever documents are sent to. */
export type Reader = CustomerViewer | ContractorViewer;

const MOST = 100;

interface Narrowed {
  jobId?: string;
  /** Those that draw on, or change, this one. */
  ofDocumentId?: string;
}

/** The rows of `document_recipient` that are this reader's own, or their company's. */
export const ownRecipients = (viewer: Reader): SQL | undefined =>
  and(
    eq(documentRecipient.orgId, viewer.orgId),
    viewer.kind === "customer"
      ? eq(documentRecipient.contactId, viewer.id)
      : sql`${documentRecipient.contactId} in (select id from ${contact} where org_id = ${viewer.orgId}
          and contractor_id = ${viewer.contractorId})`,
  );

/**
 * The versions this reader was sent (rule D5). A contractor's leads read what anybody of their company was sent; a
 * contact who was left out of a newer version learns nothing of what stands in it.
 */
export const readableVersions = (viewer: Reader, documentId: SQL | typeof document.id): SQL =>
  viewer.kind === "contractor"
    ? sql`(select n from ${documentVersion} where org_id = ${viewer.orgId} and document_id = ${documentId})`
    : sql`(select n from ${documentRecipient} where org_id = ${viewer.orgId} and document_id = ${documentId}
        and contact_id = ${viewer.id} and state <> 'waiting')`;

/** An amount of a document's row where it was sent so, and is not hidden (rule D2). */
const shownAmount = (amount: SQLWrapper) =>
  sql<number | null>`case when ${document.state} <> 'draft' and ${documentVersion.n} = ${document.sentVersion}
    and json_extract(${documentVersion.content}, '$.show.totals') then ${amount} end`;

/** What can be said of a document in a list. Taken from what was sent: its row already tells of the next draft. */
const told = {
  id: document.id,
  jobId: document.jobId,
  jobTitle: sql<string>`${job.title}`.as("job_title"),
  kind: document.kind,
  number: document.number,
  state: document.state,
  sentVersion: document.sentVersion,
  n: documentVersion.n,
  sentAt: documentVersion.sentAt,
  title: sql<string>`json_extract(${documentVersion.content}, '$.title')`.as("sent_title"),
  until: sql<string | null>`json_extract(${documentVersion.content}, '$.until')`.as("sent_until"),
  isSigned: sql`json_extract(${documentVersion.content}, '$.signed')`.mapWith(Boolean).as("is_signed"),
  grossMinor: shownAmount(document.grossMinor).as("shown_gross"),
  /** Of an invoice. */
  paidMinor: shownAmount(document.paidMinor).as("shown_paid"),
};

/** Documents this reader was sent, newest first, and their own part in each. For a page's batch. */
export function documentReads(db: Db, viewer: Reader, { jobId, ofDocumentId }: Narrowed = {}) {
  const here = and(
    reachableDocuments(viewer),
    viewer.kind === "customer"
      ? sql`${document.id} in (select document_id from ${documentRecipient} where org_id = ${viewer.orgId}
          and contact_id = ${viewer.id})`
      : undefined,
    jobId === undefined ? undefined : eq(document.jobId, jobId),
    ofDocumentId === undefined ? undefined : eq(document.ofDocumentId, ofDocumentId),
  );
  return [
    db
      .select(told)
      .from(document)
      .innerJoin(
        documentVersion,
        and(
          eq(documentVersion.orgId, document.orgId),
          eq(documentVersion.documentId, document.id),
          sql`${documentVersion.n} = (select max(n) from ${readableVersions(viewer, document.id)})`,
        ),
      )
      .innerJoin(job, and(eq(job.orgId, document.orgId), eq(job.id, document.jobId)))
      .where(here)
      .orderBy(desc(documentVersion.sentAt), desc(document.id))
      .limit(MOST),
    db
      .select({
        ...recipientColumns,
        documentId: documentRecipient.documentId,
      })
      .from(documentRecipient)
      .leftJoin(
        contact,
        and(eq(contact.orgId, documentRecipient.orgId), eq(contact.id, documentRecipient.contactId)),
      )
      .where(
        and(
          ownRecipients(viewer),
          ofDocumentId === undefined
            ? undefined
            : sql`${documentRecipient.documentId} in (select id from ${document}
                where org_id = ${viewer.orgId} and of_document_id = ${ofDocumentId})`,
        ),
      )
      .orderBy(desc(documentRecipient.id))
      .limit(MOST * 5),
  ] as const;
}

export const recipientColumns = {
  id: documentRecipient.id,
  n: documentRecipient.n,
  position: documentRecipient.position,
  contactId: documentRecipient.contactId,
  personId: contact.personId,
  name: documentRecipient.name,
  role: documentRecipient.role,
  state: documentRecipient.state,
  actedAt: documentRecipient.actedAt,
};

type Rows = readonly [
  Awaited<ReturnType<typeof documentReads>[0]>,
  Awaited<ReturnType<typeof documentReads>[1]>,
];

export type ReceivedDocument = Omit<Rows[0][number], "isSigned"> & { step: Step };

/** `today` is `YYYY-MM-DD` where the organisation is. */
export function toReceived(viewer: Reader, [documents, recipients]: Rows, today: string): ReceivedDocument[] {
  const own = Map.groupBy(recipients, ({ documentId }) => documentId);
  return documents.map(({ isSigned, ...row }) => {
    const mine = (own.get(row.id) ?? []).filter(({ n }) => n === row.n);
    return {
      ...row,
      step: stepOf({ document: row, recipient: recipientFor(viewer, mine), n: row.n, today }, isSigned),
    };
  });
}

/** Everything this reader was sent, in one batch. */
export const readReceivedDocuments = async (db: Db, viewer: Reader, today: string) =>
  toReceived(viewer, await db.batch([...documentReads(db, viewer)]), today);

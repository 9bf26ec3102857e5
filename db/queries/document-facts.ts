import { and, desc, eq, getTableColumns, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import {
  asset,
  contact,
  contractor,
  customer,
  document,
  documentRecipient,
  documentVersion,
  job,
  organisation,
  person,
  site,
} from "../schema/index.ts";
import { reachableDocuments } from "../scopes.ts";
import { letterheadColumns } from "./letterhead.ts";

export type DocumentRow = typeof document.$inferSelect;
/** `personId` where they have a login, `contractorId` and `company` where they are a contractor's. */
export type RecipientRow = typeof documentRecipient.$inferSelect & {
  personId: string | null;
  contractorId: string | null;
  company: string | null;
};
export type VersionRow = typeof documentVersion.$inferSelect;

/** Everything that a change of a document is decided on, in one batch. Throws `not_found`. */
export async function reachDocument(db: Db, viewer: Viewer, documentId: string) {
  const reads = documentFactsReads(db, viewer, documentId);
  const [documents, versions, recipients, surroundings] = await db.batch([
    reads.documents,
    reads.versions,
    reads.recipients,
    reads.surroundings,
  ]);
  return toDocumentFacts({ documents, versions, recipients, surroundings });
}

/** The same for a page that reads more at once; `toDocumentFacts` makes it of what they bring. */
export const documentFactsReads = (db: Db, viewer: Viewer, documentId: string) => ({
  documents: db
    .select()
    .from(document)
    .where(and(reachableDocuments(viewer), eq(document.id, documentId))),
  versions: db
    .select()
    .from(documentVersion)
    .where(and(eq(documentVersion.orgId, viewer.orgId), eq(documentVersion.documentId, documentId)))
    .orderBy(desc(documentVersion.n))
    .limit(1),
  recipients: db
    .select({
      ...getTableColumns(documentRecipient),
      personId: contact.personId,
      contractorId: contact.contractorId,
      company: sql<string | null>`${contractor.name}`.as("recipient_company"),
    })
    .from(documentRecipient)
    .leftJoin(
      contact,
      and(eq(contact.orgId, documentRecipient.orgId), eq(contact.id, documentRecipient.contactId)),
    )
    .leftJoin(contractor, and(eq(contractor.orgId, contact.orgId), eq(contractor.id, contact.contractorId)))
    .where(and(eq(documentRecipient.orgId, viewer.orgId), eq(documentRecipient.documentId, documentId)))
    .orderBy(documentRecipient.n, documentRecipient.position),
  surroundings: surroundingsOf(db, viewer.orgId, documentId),
});

interface FactsRead {
  documents: DocumentRow[];
  versions: VersionRow[];
  recipients: RecipientRow[];
  surroundings: Awaited<ReturnType<typeof surroundingsOf>>;
}

/** Throws `not_found`. */
export function toDocumentFacts({ documents, versions, recipients, surroundings }: FactsRead) {
  const [row] = documents;
  const [around] = surroundings;
  if (!row || !around) throw notFound("document");
  return {
    row,
    /** The newest version that was sent. */
    sent: versions[0] ?? null,
    /** Of the newest version. */
    recipients: recipients.filter(({ n }) => n === row.sentVersion),
    around,
  };
}

/** The organisation, the job, its place, the party and whom to ask, of one document. */
export const surroundingsOf = (db: Db, orgId: string, documentId: string) =>
  db
    .select({
      ...letterheadColumns,
      currency: organisation.currency,
      timeZone: organisation.timeZone,
      defaultTaxBp: organisation.defaultTaxBp,
      jobNumber: sql<number>`${job.number}`.as("job_number"),
      jobTitle: sql<string>`${job.title}`.as("job_title"),
      jobState: sql<"open" | "done" | "cancelled">`${job.state}`.as("job_state"),
      siteId: sql<string>`${site.id}`.as("site_id"),
      siteName: sql<string>`${site.name}`.as("site_name"),
      address: site.address,
      assetName: sql<string | null>`${asset.name}`.as("asset_name"),
      customer: sql<string | null>`${customer.name}`.as("customer_name"),
      contractor: sql<string | null>`${contractor.name}`.as("contractor_name"),
      managerId: sql<string>`${job.managerId}`.as("manager_id"),
      managerName: sql<string>`${person.name}`.as("manager_name"),
      managerPhone: sql<string | null>`${person.phone}`.as("manager_phone"),
      managerEmail: sql<string>`${person.email}`.as("manager_email"),
      /** Whether there still is somebody to be told. */
      managerStands: sql`${person.status} = 'active'`.mapWith(Boolean).as("manager_stands"),
    })
    .from(document)
    .innerJoin(organisation, eq(organisation.id, document.orgId))
    .innerJoin(job, and(eq(job.orgId, document.orgId), eq(job.id, document.jobId)))
    .innerJoin(site, and(eq(site.orgId, job.orgId), eq(site.id, job.siteId)))
    .innerJoin(person, and(eq(person.orgId, job.orgId), eq(person.id, job.managerId)))
    .leftJoin(asset, and(eq(asset.orgId, document.orgId), eq(asset.id, document.assetId)))
    .leftJoin(customer, and(eq(customer.orgId, document.orgId), eq(customer.id, document.customerId)))
    .leftJoin(contractor, and(eq(contractor.orgId, document.orgId), eq(contractor.id, document.contractorId)))
    .where(and(eq(document.orgId, orgId), eq(document.id, documentId)));

export type DocumentFacts = Awaited<ReturnType<typeof reachDocument>>;

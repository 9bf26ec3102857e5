import { and, eq, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { DocumentKind } from "#domain/document/kinds.ts";
import type { Db } from "../client.ts";
import {
  asset,
  contact,
  contractor,
  customer,
  document,
  documentTemplate,
  job,
  organisation,
  site,
} from "../schema/index.ts";
import { budgetReads, toBudget } from "./budget.ts";
import { seriesReads, toSeries } from "./document-series.ts";

export interface DocumentPlanKeys {
  jobId: string;
  kind: DocumentKind;
  contractorId?: string | undefined;
  assetId?: string | undefined;
  ofDocumentId?: string | undefined;
  templateId?: string | undefined;
}

/** Everything a new document is decided on, in one batch. What is missing comes back undefined. */
export async function readDocumentPlan(db: Db, { orgId }: Viewer, keys: DocumentPlanKeys) {
  const { jobId, kind, contractorId = "", assetId = "", ofDocumentId = "", templateId } = keys;
  const [organisations, jobs, groups, items, patterns, newest, templates, contractors, ...rest] =
    await db.batch([
      db.select().from(organisation).where(eq(organisation.id, orgId)),
      jobOf(db, orgId, jobId),
      ...budgetReads(db, orgId, jobId),
      ...seriesReads(db, orgId, kind),
      templateOf(db, orgId, kind, templateId),
      db
        .select()
        .from(contractor)
        .where(
          and(eq(contractor.orgId, orgId), eq(contractor.id, contractorId), eq(contractor.status, "active")),
        ),
      db
        .select({ id: asset.id, name: asset.name, siteId: asset.siteId })
        .from(asset)
        .where(and(eq(asset.orgId, orgId), eq(asset.id, assetId))),
      db
        .select()
        .from(document)
        .where(and(eq(document.orgId, orgId), eq(document.id, ofDocumentId), eq(document.jobId, jobId))),
      contactsFor(db, orgId, { jobId, contractorId }),
    ]);
  const [assets, orders, contacts] = rest;
  return {
    organisation: organisations[0],
    job: jobs[0],
    budget: toBudget(groups, items),
    /** What its number is made of. */
    series: toSeries(kind, patterns, newest),
    /** The one that was chosen, or the one that the organisation begins with. */
    template: templates[0],
    contractor: contractors[0],
    asset: assets[0],
    /** The order that a change order, an invoice or a bill belongs to. */
    order: orders[0],
    contacts,
  };
}

const jobOf = (db: Db, orgId: string, jobId: string) =>
  db
    .select({
      id: job.id,
      number: job.number,
      title: job.title,
      state: job.state,
      customerId: job.customerId,
      siteName: sql<string>`${site.name}`.as("site_name"),
      customerName: sql<string | null>`${customer.name}`.as("customer_name"),
    })
    .from(job)
    .innerJoin(site, and(eq(site.orgId, orgId), eq(site.id, job.siteId)))
    .leftJoin(customer, and(eq(customer.orgId, orgId), eq(customer.id, job.customerId)))
    .where(and(eq(job.orgId, orgId), eq(job.id, jobId)));

const templateOf = (db: Db, orgId: string, kind: DocumentKind, templateId: string | undefined) =>
  db
    .select()
    .from(documentTemplate)
    .where(
      and(
        eq(documentTemplate.orgId, orgId),
        eq(documentTemplate.kind, kind),
        templateId ? eq(documentTemplate.id, templateId) : eq(documentTemplate.isDefault, true),
      ),
    )
    .limit(1);

const MOST_CONTACTS = 50;

/** The contractor's, or those of the customer that the job is for. */
const contactsFor = (
  db: Db,
  orgId: string,
  { jobId, contractorId }: { jobId: string; contractorId: string },
) =>
  db
    .select()
    .from(contact)
    .where(
      and(
        eq(contact.orgId, orgId),
        contractorId
          ? eq(contact.contractorId, contractorId)
          : sql`${contact.customerId} = (select ${job.customerId} from ${job}
              where ${job.orgId} = ${orgId} and ${job.id} = ${jobId})`,
      ),
    )
    .limit(MOST_CONTACTS);

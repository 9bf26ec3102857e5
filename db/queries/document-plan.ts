import { and, eq, max, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { DocumentKind } from "#domain/document/kinds.ts";
import type { Db } from "../client.ts";
import { asset, contact, contractor, document, job, organisation } from "../schema/index.ts";
import { budgetReads, toBudget } from "./budget.ts";

export interface DocumentPlanKeys {
  jobId: string;
  kind: DocumentKind;
  contractorId?: string | undefined;
  assetId?: string | undefined;
  ofDocumentId?: string | undefined;
}

/** Everything a new document is decided on, in one batch. What is missing comes back undefined. */
export async function readDocumentPlan(db: Db, { orgId }: Viewer, keys: DocumentPlanKeys) {
  const { jobId, kind, contractorId = "", assetId = "", ofDocumentId = "" } = keys;
  const [organisations, jobs, groups, items, serials, contractors, assets, orders, contacts] = await db.batch(
    [
      db.select().from(organisation).where(eq(organisation.id, orgId)),
      db
        .select()
        .from(job)
        .where(and(eq(job.orgId, orgId), eq(job.id, jobId))),
      ...budgetReads(db, orgId, jobId),
      db
        .select({ serial: max(document.serial) })
        .from(document)
        .where(and(eq(document.orgId, orgId), eq(document.kind, kind))),
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
        .limit(50),
    ],
  );
  return {
    organisation: organisations[0],
    job: jobs[0],
    budget: toBudget(groups, items),
    nextSerial: (serials[0]?.serial ?? 0) + 1,
    contractor: contractors[0],
    asset: assets[0],
    /** The order that a change order, an invoice or a bill belongs to. */
    order: orders[0],
    contacts,
  };
}

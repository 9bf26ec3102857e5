import { and, asc, eq, max, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { DocumentKind } from "#domain/document/kinds.ts";
import type { Db } from "../../client.ts";
import {
  asset,
  contact,
  contractor,
  documentTemplate,
  job,
  organisation,
  rateCard,
  site,
} from "../../schema/index.ts";
import { seriesReads, toSeries } from "../document-series.ts";

export interface StandingPlanKeys {
  kind: DocumentKind;
  contractorId: string;
  jobId?: string | undefined;
  siteIds: readonly string[];
  assetIds: readonly string[];
  rateCardId?: string | undefined;
}

/** Everything a new standing order or a change to one is drafted from, in one batch. What is missing is not there. */
export async function readStandingPlan(db: Db, orgId: string, keys: StandingPlanKeys) {
  const { kind, contractorId, jobId = "", siteIds, assetIds, rateCardId = "" } = keys;
  const one = { orgId, contractorId };
  const [organisations, contractors, contacts, sites, assets, cards, jobs, lastJob, templates, ...series] =
    await db.batch([
      db.select().from(organisation).where(eq(organisation.id, orgId)),
      db
        .select()
        .from(contractor)
        .where(
          and(eq(contractor.orgId, orgId), eq(contractor.id, contractorId), eq(contractor.status, "active")),
        ),
      db
        .select()
        .from(contact)
        .where(and(eq(contact.orgId, one.orgId), eq(contact.contractorId, contractorId)))
        .limit(50),
      db
        .select({ id: site.id, name: site.name })
        .from(site)
        .where(and(eq(site.orgId, orgId), among(site.id, siteIds)))
        .orderBy(asc(site.name)),
      db
        .select({ id: asset.id, name: asset.name, siteId: asset.siteId })
        .from(asset)
        .where(and(eq(asset.orgId, orgId), among(asset.id, assetIds)))
        .orderBy(asc(asset.name)),
      db
        .select({ id: rateCard.id, name: rateCard.name })
        .from(rateCard)
        .where(
          and(
            eq(rateCard.orgId, orgId),
            eq(rateCard.contractorId, contractorId),
            eq(rateCard.id, rateCardId),
          ),
        ),
      db
        .select({ id: job.id, number: job.number, title: job.title, state: job.state })
        .from(job)
        .where(and(eq(job.orgId, orgId), eq(job.id, jobId))),
      db
        .select({ number: max(job.number) })
        .from(job)
        .where(eq(job.orgId, orgId)),
      db
        .select()
        .from(documentTemplate)
        .where(
          and(
            eq(documentTemplate.orgId, orgId),
            eq(documentTemplate.kind, kind),
            eq(documentTemplate.isDefault, true),
          ),
        )
        .limit(1),
      ...seriesReads(db, orgId, kind),
      db.select({ id: site.id }).from(site).where(eq(site.orgId, orgId)).orderBy(asc(site.id)).limit(1),
    ]);
  const [patterns, newest, firstSites] = series;
  const [row] = organisations;
  if (!row) throw new Error(`No organisation ${orgId}`);
  return {
    organisation: row,
    contractor: contractors[0],
    contacts,
    sites,
    assets,
    rateCard: cards[0] ?? null,
    job: jobs[0],
    nextJobNumber: (lastJob[0]?.number ?? FIRST) + 1,
    template: templates[0],
    series: toSeries(kind, patterns, newest),
    /** Where the job of one that is for everywhere is kept. */
    anySiteId: firstSites[0]?.id,
  };
}

export type StandingPlan = Awaited<ReturnType<typeof readStandingPlan>>;

const FIRST = 1_000;

/** As one parameter: a statement takes a hundred. */
const among = (column: SQLiteColumn, ids: readonly string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;

import { and, eq, max, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { asset, contractor, job, jobType, organisation, person, site, workOrder } from "../schema/index.ts";
import { holidaysFrom, targetsOf } from "./calendar.ts";

export interface PlanKeys {
  assetId: string;
  contractorId: string;
  jobId?: string | undefined;
  jobTypeId?: string | undefined;
}

/** Everything a new work order is decided on, in one batch. What is missing comes back undefined. */
export async function readPlan(
  db: Db,
  orgId: string,
  { assetId, contractorId, jobId = "", jobTypeId = "" }: PlanKeys,
  now: number,
) {
  const [organisations, places, contractors, people, jobs, types, lastJob, lastWorkOrder, holidays, targets] =
    await db.batch([
      db.select().from(organisation).where(eq(organisation.id, orgId)),
      db
        .select({
          assetId: asset.id,
          assetName: asset.name,
          category: asset.category,
          siteId: asset.siteId,
          siteName: sql<string>`${site.name}`.as("site_name"),
          customerId: site.customerId,
        })
        .from(asset)
        .innerJoin(site, and(eq(site.orgId, asset.orgId), eq(site.id, asset.siteId)))
        .where(and(eq(asset.orgId, orgId), eq(asset.id, assetId))),
      db
        .select()
        .from(contractor)
        .where(
          and(eq(contractor.orgId, orgId), eq(contractor.id, contractorId), eq(contractor.status, "active")),
        ),
      db
        .select({ id: person.id, name: person.name, email: person.email })
        .from(person)
        .where(
          and(
            eq(person.orgId, orgId),
            eq(person.contractorId, contractorId),
            eq(person.role, "lead"),
            eq(person.status, "active"),
          ),
        )
        .limit(20),
      db
        .select()
        .from(job)
        .where(and(eq(job.orgId, orgId), eq(job.id, jobId))),
      db
        .select()
        .from(jobType)
        .where(and(eq(jobType.orgId, orgId), eq(jobType.id, jobTypeId))),
      db
        .select({ number: max(job.number) })
        .from(job)
        .where(eq(job.orgId, orgId)),
      db
        .select({ number: max(workOrder.number) })
        .from(workOrder)
        .where(eq(workOrder.orgId, orgId)),
      holidaysFrom(db, orgId, now),
      targetsOf(db, orgId),
    ]);
  return {
    organisation: organisations[0],
    place: places[0],
    contractor: contractors[0],
    leads: people,
    job: jobs[0],
    jobType: types[0],
    holidays,
    targets,
    nextJobNumber: (lastJob[0]?.number ?? FIRST) + 1,
    nextWorkOrderNumber: (lastWorkOrder[0]?.number ?? FIRST) + 1,
  };
}

const FIRST = 1_000;

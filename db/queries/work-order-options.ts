import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { StaffViewer } from "#domain/access/viewer.ts";
import type { Db } from "../client.ts";
import { jobType, organisation, person } from "../schema/index.ts";
import { oneAsset, oneContractor, oneJob } from "./work-order-choices.ts";

export const jobTypesStatement = (db: Db, orgId: string) =>
  db
    .select({ id: jobType.id, name: jobType.name })
    .from(jobType)
    .where(and(eq(jobType.orgId, orgId), isNull(jobType.archivedAt)))
    .orderBy(asc(jobType.name))
    .limit(200);

/** Staff who may answer for a work order. */
const managersStatement = (db: Db, orgId: string) =>
  db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(
      and(
        eq(person.orgId, orgId),
        isNull(person.contractorId),
        eq(person.status, "active"),
        ne(person.role, "viewer"),
      ),
    )
    .orderBy(asc(person.name))
    .limit(200);

interface Chosen {
  assetId: string;
  contractorId: string;
  jobId: string;
}

/** What the page of a new work order offers, with what its address chose already. One batch. */
export async function readNewWorkOrder(db: Db, { orgId, id }: StaffViewer, chosen: Chosen) {
  const [types, assets, contractors, jobs, people, organisations] = await db.batch([
    jobTypesStatement(db, orgId),
    oneAsset(db, orgId, chosen.assetId),
    oneContractor(db, orgId, chosen.contractorId),
    oneJob(db, orgId, chosen.jobId),
    db
      .select({ format: person.defaultFormat })
      .from(person)
      .where(and(eq(person.orgId, orgId), eq(person.id, id))),
    db
      .select({ nteMinor: organisation.defaultNteMinor })
      .from(organisation)
      .where(eq(organisation.id, orgId)),
  ]);
  return {
    types,
    asset: assets[0],
    contractor: contractors[0],
    job: jobs[0],
    format: people[0]?.format ?? "contractor",
    defaultNteMinor: organisations[0]?.nteMinor ?? 0,
  };
}

/** What editing a work order offers. One batch. */
export async function readEditOptions(db: Db, orgId: string) {
  const [types, managers] = await db.batch([jobTypesStatement(db, orgId), managersStatement(db, orgId)]);
  return { types, managers };
}

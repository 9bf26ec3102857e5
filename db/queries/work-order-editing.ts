import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "../client.ts";
import { checklistItem, job, jobType, organisation, person, site } from "../schema/index.ts";
import type { WorkOrderRow } from "./work-order-facts.ts";

/** What an edit by staff is decided on, in one batch. What was chosen and is not there comes back undefined. */
export async function readEditing(
  db: Db,
  row: WorkOrderRow,
  chosen: { managerId: string; jobTypeId?: string | undefined },
) {
  const { orgId } = row;
  const [organisations, managers, types, jobs, sites, items] = await db.batch([
    db.select({ timeZone: organisation.timeZone }).from(organisation).where(eq(organisation.id, orgId)),
    db
      .select({ id: person.id })
      .from(person)
      .where(
        and(
          eq(person.orgId, orgId),
          eq(person.id, chosen.managerId),
          isNull(person.contractorId),
          eq(person.status, "active"),
        ),
      ),
    db
      .select()
      .from(jobType)
      .where(and(eq(jobType.orgId, orgId), eq(jobType.id, chosen.jobTypeId ?? ""))),
    db
      .select({ customerId: job.customerId })
      .from(job)
      .where(and(eq(job.orgId, orgId), eq(job.id, row.jobId))),
    db
      .select({ customerId: site.customerId })
      .from(site)
      .where(and(eq(site.orgId, orgId), eq(site.id, row.siteId))),
    db
      .select({ text: checklistItem.text, position: checklistItem.position })
      .from(checklistItem)
      .where(and(eq(checklistItem.orgId, orgId), eq(checklistItem.workOrderId, row.id)))
      .orderBy(asc(checklistItem.position)),
  ]);
  const present = new Set(items.map((item) => item.text));
  return {
    timeZone: organisations[0]?.timeZone ?? "UTC",
    manager: managers[0],
    jobType: types[0],
    customerId: row.customerId ?? jobs[0]?.customerId ?? sites[0]?.customerId ?? null,
    newItems: (types[0]?.checklist ?? []).filter((text) => !present.has(text)),
    nextPosition: (items.at(-1)?.position ?? -1) + 1,
  };
}

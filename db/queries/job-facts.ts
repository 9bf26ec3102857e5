import { and, count, eq, max, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { activity, customer, job, person, site, workOrder } from "../schema/index.ts";
import { reachableJobs } from "../scopes.ts";

export type JobRow = typeof job.$inferSelect;

/** The job and how many of its work orders are under way. Throws `not_found` where the viewer does not reach it. */
export async function reachJob(
  db: Db,
  viewer: Viewer,
  jobId: string,
): Promise<{ row: JobRow; underWay: number }> {
  const [rows, counts] = await db.batch([
    db
      .select()
      .from(job)
      .where(and(reachableJobs(viewer), eq(job.id, jobId))),
    db
      .select({ underWay: count() })
      .from(workOrder)
      .where(
        and(
          eq(workOrder.orgId, viewer.orgId),
          eq(workOrder.jobId, jobId),
          sql`${workOrder.state} not in ('closed', 'cancelled', 'declined')`,
        ),
      ),
  ]);
  const [row] = rows;
  if (!row) throw notFound("job");
  return { row, underWay: counts[0]?.underWay ?? 0 };
}

interface Named {
  siteId: string;
  customerId: string;
  managerId: string;
}

/** What a job names: blank ids come back undefined. `nextNumber` is for a new one. */
export async function readJobPlan(db: Db, orgId: string, { siteId, customerId, managerId }: Named) {
  const [sites, customers, managers, last] = await db.batch([
    db
      .select({ id: site.id, customerId: site.customerId })
      .from(site)
      .where(and(eq(site.orgId, orgId), eq(site.id, siteId))),
    db
      .select({ id: customer.id, name: customer.name })
      .from(customer)
      .where(and(eq(customer.orgId, orgId), eq(customer.id, customerId), eq(customer.status, "active"))),
    db
      .select({ id: person.id, name: person.name })
      .from(person)
      .where(
        and(
          eq(person.orgId, orgId),
          eq(person.id, managerId),
          eq(person.kind, "staff"),
          eq(person.status, "active"),
        ),
      ),
    db
      .select({ number: max(job.number) })
      .from(job)
      .where(eq(job.orgId, orgId)),
  ]);
  return {
    site: sites[0],
    customer: customers[0],
    manager: managers[0],
    nextNumber: (last[0]?.number ?? FIRST) + 1,
  };
}

const FIRST = 1_000;

/** Whether anything on the job was ever addressed to this customer. */
export async function wasSharedWith(
  db: Db,
  orgId: string,
  jobId: string,
  customerId: string,
): Promise<boolean> {
  const rows = await db
    .select({ seq: activity.seq })
    .from(activity)
    .where(
      and(
        eq(activity.orgId, orgId),
        eq(activity.jobId, jobId),
        sql`instr(${activity.audience}, ${`|customer:${customerId}|`}) > 0`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** A job as its form shows it. Throws `not_found`. */
export async function readJobForm(db: Db, viewer: Viewer, jobId: string) {
  const [found] = await db
    .select({
      number: job.number,
      version: job.version,
      title: job.title,
      description: job.description,
      customer: { value: customer.id, label: customer.name },
      manager: { value: person.id, label: person.name },
    })
    .from(job)
    .leftJoin(customer, and(eq(customer.orgId, job.orgId), eq(customer.id, job.customerId)))
    .leftJoin(person, and(eq(person.orgId, job.orgId), eq(person.id, job.managerId)))
    .where(and(reachableJobs(viewer), eq(job.id, jobId)));
  if (!found) throw notFound("job");
  return { ...found, customer: found.customer ?? undefined, manager: found.manager ?? undefined };
}

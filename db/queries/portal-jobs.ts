import { and, desc, eq, sql } from "drizzle-orm";
import type { CustomerViewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { activity, job, person, readMark, site, workOrder } from "../schema/index.ts";
import { inAudience, reachableJobs, reachableWorkOrders } from "../scopes.ts";
import { bidRequestsFor } from "./bids/bid-list.ts";
import { filesOf } from "./files.ts";
import { documentReads, toReceived } from "./portal-documents.ts";
import { elsewhereOf } from "./portal-elsewhere.ts";
import { talkReads, toTalk } from "./talk.ts";
import { unionOf } from "./union.ts";

const MOST_JOBS = 100;
const MOST_WORK = 50;

const head = {
  id: job.id,
  number: job.number,
  title: job.title,
  state: job.state,
  siteName: sql<string>`${site.name}`.as("site_name"),
  address: site.address,
};

/** A customer's work on a job in what they may know of it: what, how far and when. No names, prices or reasons. */
const work = {
  jobId: workOrder.jobId,
  description: workOrder.description,
  state: workOrder.state,
  scheduledFrom: workOrder.scheduledFrom,
  scheduledTo: workOrder.scheduledTo,
  completedAt: workOrder.completedAt,
};

/** Jobs that are for this customer, newest first, with what is shared of the work on them, and documents. One batch. */
export async function readPortalJobs(
  db: Db,
  viewer: CustomerViewer,
  { today, email }: { today: string; email: string },
) {
  const unread =
    sql<number>`(select count(*) from (select 1 from ${activity} where ${activity.jobId} = ${job.id}
    and ${inAudience(viewer, activity)} and ${activity.actorId} <> ${viewer.id}
    and ${activity.seq} > (select m.seq from ${readMark} m where m.org_id = ${viewer.orgId} and m.viewer_id = ${viewer.id}
      and m.job_id = ${job.id}) limit 9))`.as("unread");
  const found = newestJobs(viewer);
  const [jobs, works, places, requests, ...documents] = await db.batch([
    db
      .select({ ...head, unread })
      .from(found)
      .crossJoin(job)
      .innerJoin(site, and(eq(site.orgId, job.orgId), eq(site.id, job.siteId)))
      .where(and(reachableJobs(viewer), sql`${job.id} = found.id`))
      .orderBy(desc(job.number)),
    db
      .select(work)
      .from(found)
      .crossJoin(workOrder)
      .where(and(reachableWorkOrders(viewer), sql`${workOrder.jobId} = found.id`))
      .orderBy(sql`found.number desc`)
      .limit(MOST_JOBS * 3),
    elsewhereOf(db, { orgId: viewer.orgId, email }),
    bidRequestsFor(db, viewer),
    ...documentReads(db, viewer),
  ]);
  const byJob = Map.groupBy(works, ({ jobId }) => jobId);
  return {
    jobs: jobs.map((row) => ({ ...row, work: (byJob.get(row.id) ?? []).map(firstLines) })),
    documents: toReceived(viewer, documents, today),
    /** Of a contractor's contact. */
    requests,
    /** Whether other organisations share something with the same address. */
    isElsewhere: places.length > 0,
  };
}

/** A state at a time is the order of the index on a customer's jobs. */
function newestJobs(viewer: CustomerViewer) {
  const newest = sql`order by number desc limit ${MOST_JOBS}`;
  const terms = (["open", "done", "cancelled"] as const).map(
    (state) => sql`select * from (select id, number from ${job} indexed by job_customer
      where ${reachableJobs(viewer)} and ${job.state} = ${state} ${newest})`,
  );
  return sql`(select id, number from (${unionOf(terms)}) ${newest}) found`;
}

/** One job as its customer sees it. Throws `not_found`. */
export async function readPortalJob(
  db: Db,
  viewer: CustomerViewer,
  { jobId, before, today }: { jobId: string; before?: number | undefined; today: string },
) {
  const [heads, works, files, documents, own, ...talk] = await db.batch([
    db
      .select({
        ...head,
        managerName: sql<string>`${person.name}`.as("manager_name"),
        managerPhone: person.phone,
      })
      .from(job)
      .innerJoin(site, and(eq(site.orgId, job.orgId), eq(site.id, job.siteId)))
      .leftJoin(person, and(eq(person.orgId, job.orgId), eq(person.id, job.managerId)))
      .where(and(reachableJobs(viewer), eq(job.id, jobId))),
    db
      .select(work)
      .from(workOrder)
      .where(and(reachableWorkOrders(viewer), eq(workOrder.jobId, jobId)))
      .limit(MOST_WORK),
    filesOf(db, viewer, { jobId }, MOST_WORK),
    ...documentReads(db, viewer, { jobId }),
    ...talkReads(db, viewer, { jobId, before }),
  ]);
  const [found] = heads;
  if (!found) throw notFound("job");
  return {
    job: found,
    work: works.map(firstLines),
    files: files.map(asShown),
    documents: toReceived(viewer, [documents, own], today),
    talk: toTalk(viewer, talk),
  };
}

const firstLines = <Row extends { description: string }>(row: Row): Row => ({
  ...row,
  description: row.description.split("\n", 1)[0] ?? "",
});

const asShown = ({
  id,
  name,
  size,
  thumbnail,
  uploaderName,
  createdAt,
}: Awaited<ReturnType<typeof filesOf>>[number]) => ({
  id,
  name,
  size,
  thumbnail,
  uploaderName,
  createdAt,
});

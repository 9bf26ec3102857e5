import { and, eq, sql } from "drizzle-orm";
import { contractorTag, customerTag } from "#domain/access/audience.ts";
import type { StaffViewer } from "#domain/access/viewer.ts";
import type { Party } from "#domain/comment/readers.ts";
import { notFound } from "#domain/refusal.ts";
import { readAtOnce, standIn } from "../at-once.ts";
import type { Db } from "../client.ts";
import { claim, contact, customer, job, order, person, site, workOrder } from "../schema/index.ts";
import { selectCards } from "./card-columns.ts";
import { documentsOfJob } from "./documents.ts";
import { filesOf } from "./files.ts";
import { type TalkPlace, talkReads, toTalk } from "./talk.ts";

const MOST_WORK_ORDERS = 50;
const MOST_CLAIMS = 50;
const MOST_FILES = 24;

/** Everything on a job's page, in one statement. Throws `not_found`. */
export async function readJobPage(db: Db, viewer: StaffViewer, place: TalkPlace) {
  const { orgId, id } = viewer;
  const { jobId, show, before } = place;
  const shape = JSON.stringify(["job", viewer.role, show, before === undefined]);
  const { heads, cards, claims, documents, files, people, ...talk } = await readAtOnce(
    db,
    shape,
    { orgId, id, jobId, before },
    () => {
      const [anyOrg, anyJob] = [standIn("orgId"), standIn("jobId")];
      const anyViewer = { ...viewer, orgId: anyOrg, id: standIn("id") };
      const anyPlace = {
        jobId: anyJob,
        show,
        before: before === undefined ? before : standIn<number>("before"),
      };
      const [rows, comments, marks] = talkReads(db, anyViewer, anyPlace);
      return {
        heads: readHead(db, anyOrg, anyJob),
        cards: selectCards(
          db,
          anyOrg,
          sql`(select id from ${workOrder} where ${eq(workOrder.orgId, anyOrg)} and ${eq(workOrder.jobId, anyJob)}
            order by id desc limit ${sql.raw(String(MOST_WORK_ORDERS))})`,
          {},
        ).orderBy(workOrder.number),
        claims: readClaims(db, anyOrg, anyJob),
        documents: documentsOfJob(db, anyOrg, anyJob),
        files: filesOf(db, anyViewer, { jobId: anyJob }, MOST_FILES),
        people: readPeople(db, anyOrg, anyJob),
        rows,
        comments,
        marks,
      };
    },
  );
  const [head] = heads;
  if (!head) throw notFound("job");
  return {
    job: head,
    cards,
    claims,
    documents,
    files,
    people,
    talk: toTalk(viewer, [talk.rows, talk.comments, talk.marks]),
    parties: partiesOf(head, cards),
  };
}

export type JobPage = Awaited<ReturnType<typeof readJobPage>>;

const readHead = (db: Db, orgId: string, jobId: string) =>
  db
    .select({
      id: job.id,
      number: job.number,
      title: job.title,
      description: job.description,
      state: job.state,
      version: job.version,
      createdAt: job.createdAt,
      siteId: job.siteId,
      siteName: sql<string>`${site.name}`.as("site_name"),
      address: site.address,
      accessNotes: site.accessNotes,
      customerId: job.customerId,
      customerName: sql<string | null>`${customer.name}`.as("customer_name"),
      managerName: sql<string | null>`${person.name}`.as("manager_name"),
    })
    .from(job)
    .innerJoin(site, and(eq(site.orgId, orgId), eq(site.id, job.siteId)))
    .leftJoin(customer, and(eq(customer.orgId, orgId), eq(customer.id, job.customerId)))
    .leftJoin(person, and(eq(person.orgId, orgId), eq(person.id, job.managerId)))
    .where(and(eq(job.orgId, orgId), eq(job.id, jobId)));

/** Through the job's orders, which have an index; claims have none by job. */
const readClaims = (db: Db, orgId: string, jobId: string) =>
  db
    .select({
      claimId: claim.id,
      number: claim.number,
      state: claim.state,
      netMinor: claim.netMinor,
      contractorId: claim.contractorId,
      submittedAt: claim.submittedAt,
    })
    .from(order)
    .innerJoin(claim, and(eq(claim.orgId, orgId), eq(claim.orderId, order.id)))
    .where(and(eq(order.orgId, orgId), eq(order.jobId, jobId), sql`${claim.state} <> 'superseded'`))
    .orderBy(sql`${claim.submittedAt} desc`)
    .limit(MOST_CLAIMS);

/** Whom to ring: the leads of the contractors on the job, whoever has its work, and the customer's contacts. */
const readPeople = (db: Db, orgId: string, jobId: string) => {
  const on = sql`(select contractor_id, assignee_id from ${workOrder} where ${eq(workOrder.orgId, orgId)} and ${eq(workOrder.jobId, jobId)}
    and state <> 'draft' limit ${sql.raw(String(MOST_WORK_ORDERS))})`;
  return db
    .select({
      id: sql<string>`who.id`.as("id"),
      name: sql<string>`who.name`.as("name"),
      of: sql<string>`who.party`.as("party"),
      phone: sql<string | null>`who.phone`.as("phone"),
      email: sql<string>`who.email`.as("email"),
    })
    .from(
      sql`(select p.id, p.name, c.name as party, p.phone, p.email from (select distinct contractor_id, assignee_id from ${on}) o
        cross join person p on p.org_id = ${orgId} and p.contractor_id = o.contractor_id and p.status = 'active'
          and (p.role = 'lead' or p.id = o.assignee_id)
        join contractor c on c.org_id = ${orgId} and c.id = o.contractor_id
        union
        select k.id, k.name, c.name, k.phone, k.email from ${job} j
        join ${contact} k on k.org_id = ${orgId} and k.customer_id = j.customer_id
        join ${customer} c on c.org_id = ${orgId} and c.id = j.customer_id
        where j.org_id = ${orgId} and j.id = ${jobId} limit 30) who`,
    );
};

interface OnJob {
  workOrderId: string;
  contractorId: string;
  contractorName: string;
  state: string;
}

/** Whom staff may speak to on this job. */
function partiesOf(
  head: { customerId: string | null; customerName: string | null },
  cards: OnJob[],
): Party[] {
  const given = Map.groupBy(
    cards.filter(({ state }) => state !== "draft"),
    ({ contractorId }) => contractorId,
  );
  const contractors = [...given.values()].flatMap((theirs) => {
    const [first, ...others] = theirs;
    if (!first) return [];
    const { contractorId, contractorName, workOrderId } = first;
    return [
      {
        tag: contractorTag(contractorId),
        name: contractorName,
        workOrderId: others.length ? undefined : workOrderId,
      },
    ];
  });
  const { customerId, customerName } = head;
  return customerId && customerName
    ? [...contractors, { tag: customerTag(customerId), name: customerName }]
    : contractors;
}

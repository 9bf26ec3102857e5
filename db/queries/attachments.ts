import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../client.ts";
import { document, documentAttachment, documentRecipient, documentVersion, file } from "../schema/index.ts";
import { reachableBidRequests, reachableDocuments } from "../scopes.ts";

const attachedHere = sql`${documentAttachment.orgId} = ${file.orgId} and ${documentAttachment.fileId} = ${file.id}`;

/** A file that went along with something that was sent. */
export const isSent = sql`exists (select 1 from ${documentAttachment} where ${attachedHere})`;

/**
 * A file that this viewer was sent with a document (rules A5, B2, D8): whoever may read the version that it went along
 * with reads it too, for as long as that, also when it is out of view on the job. Whom else it went to is not asked.
 */
export function wasSentTo(viewer: Viewer): SQL {
  const kept = sql`${file.orgId} = ${viewer.orgId} and ${file.state} in ('ready', 'removed')`;
  const sentWith = (readable: SQL | undefined) =>
    sql`(${kept} and exists (select 1 from ${documentAttachment} join ${document} on ${document.orgId} = ${documentAttachment.orgId}
      and ${document.id} = ${documentAttachment.documentId} where ${attachedHere} and ${readable}))`;
  if (viewer.kind === "staff" || viewer.kind === "system") return sentWith(sql`1`);
  const sentToThem =
    viewer.kind === "customer"
      ? sql`${documentAttachment.n} in (select n from ${documentRecipient} where ${documentRecipient.orgId} = ${viewer.orgId}
          and ${documentRecipient.documentId} = ${document.id} and ${documentRecipient.contactId} = ${viewer.id}
          and ${documentRecipient.state} <> 'waiting')`
      : undefined;
  const isNewest = sql`${documentAttachment.n} = ${document.sentVersion}`;
  return sentWith(
    or(and(reachableDocuments(viewer), sentToThem), and(reachableBidRequests(viewer), isNewest)),
  );
}

const MOST = 200;

const columns = {
  id: file.id,
  name: file.name,
  size: file.size,
  type: file.type,
  uploaderName: file.uploaderName,
};

const inDraft = (orgId: string, documentId: string) =>
  sql`${file.id} in (select value from json_each((select json_extract(draft, '$.attachments') from ${document}
    where org_id = ${orgId} and id = ${documentId})))`;

/** Pictures and papers of a job: what invoices came as and what signatures look like are nobody else's. */
const isAttachable = and(eq(file.state, "ready"), sql`${file.purpose} in ('attachment', 'photo')`);

/** What may go along with a draft: files of its job, the newest first. For a page's batch. */
export const attachableTo = (db: Db, orgId: string, documentId: string) =>
  db
    .select(columns)
    .from(file)
    .where(
      and(
        eq(file.orgId, orgId),
        sql`${file.jobId} = (select job_id from ${document} where org_id = ${orgId} and id = ${documentId})`,
        isAttachable,
      ),
    )
    .orderBy(desc(inDraft(orgId, documentId)), desc(file.createdAt), desc(file.id))
    .limit(MOST);

export type Attachable = Awaited<ReturnType<typeof attachableTo>>[number];

/** What goes along with a draft, in no order. For a page's batch. */
export const filesOfDraft = (db: Db, orgId: string, documentId: string) =>
  db
    .select(columns)
    .from(file)
    .where(and(eq(file.orgId, orgId), isAttachable, inDraft(orgId, documentId)));

/** Where the bytes are of what went along with a version, in its order. For a batch. */
export const sentFiles = (db: Db, orgId: string, documentId: string, n: number) =>
  db
    .select({
      storageKey: file.storageKey,
      name: sql<string>`json_extract(sent.value, '$.name')`.as("sent_name"),
    })
    .from(documentVersion)
    .innerJoin(sql`json_each(${documentVersion.content}, '$.attached') as sent`, sql`1`)
    .innerJoin(file, and(eq(file.orgId, orgId), sql`${file.id} = json_extract(sent.value, '$.id')`))
    .where(
      and(
        eq(documentVersion.orgId, orgId),
        eq(documentVersion.documentId, documentId),
        eq(documentVersion.n, n),
      ),
    )
    .orderBy(sql`sent.key`);

/** Those of some files that a job has to give along. */
export const readAttachable = (db: Db, orgId: string, jobId: string, ids: readonly string[]) =>
  db
    .select({ ...columns, storageKey: file.storageKey })
    .from(file)
    .where(
      and(
        eq(file.orgId, orgId),
        eq(file.jobId, jobId),
        isAttachable,
        sql`${file.id} in (select value from json_each(${JSON.stringify(ids)}))`,
      ),
    );

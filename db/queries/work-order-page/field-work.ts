import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { checklistItem, comment, evidence, file, visit, workOrder } from "../../schema/index.ts";
import { inAudience } from "../../scopes.ts";
import { byOwnPeople } from "../by-contractor.ts";
import { visibleFiles } from "../files.ts";

/** The job of a work order, for tables that are read by job. */
export const jobOf = (viewer: Viewer, id: string) =>
  sql`(select ${workOrder.jobId} from ${workOrder} where ${workOrder.orgId} = ${viewer.orgId} and ${workOrder.id} = ${id})`;

export const checklistStatement = (db: Db, viewer: Viewer, id: string) =>
  db
    .select({
      id: checklistItem.id,
      text: checklistItem.text,
      doneAt: checklistItem.doneAt,
      doneBy: checklistItem.doneBy,
    })
    .from(checklistItem)
    .where(and(eq(checklistItem.orgId, viewer.orgId), eq(checklistItem.workOrderId, id)))
    .orderBy(asc(checklistItem.position))
    .limit(200);

export const proofStatement = (db: Db, viewer: Viewer, id: string) =>
  db
    .select()
    .from(evidence)
    .where(
      and(
        eq(evidence.orgId, viewer.orgId),
        eq(evidence.workOrderId, id),
        byOwnPeople(viewer, evidence.createdBy),
      ),
    )
    .orderBy(asc(evidence.createdAt))
    .limit(50);

export const visitsStatement = (db: Db, viewer: Viewer, id: string) =>
  db
    .select()
    .from(visit)
    .where(and(eq(visit.orgId, viewer.orgId), eq(visit.workOrderId, id), byOwnPeople(viewer, visit.personId)))
    .orderBy(desc(visit.checkedInAt))
    .limit(50);

export const picturesStatement = (db: Db, viewer: Viewer, id: string) =>
  db
    .select({
      id: file.id,
      name: file.name,
      type: file.type,
      size: file.size,
      purpose: file.purpose,
      additionalWorkId: file.additionalWorkId,
      commentId: file.commentId,
      thumbnail: sql<number>`${file.thumbnailKey} is not null`.as("has_thumbnail"),
      uploaderName: file.uploaderName,
      createdAt: file.createdAt,
    })
    .from(file)
    .where(and(visibleFiles(viewer), sql`${file.jobId} = ${jobOf(viewer, id)}`, eq(file.workOrderId, id)))
    .orderBy(desc(file.createdAt))
    .limit(100);

export const talkStatement = (db: Db, viewer: Viewer, id: string) =>
  db
    .select({
      id: comment.id,
      authorId: comment.authorId,
      authorName: comment.authorName,
      body: comment.body,
      audience: comment.audience,
      createdAt: comment.createdAt,
      editedAt: comment.editedAt,
    })
    .from(comment)
    .where(
      and(
        inAudience(viewer, comment),
        sql`${comment.jobId} = ${jobOf(viewer, id)}`,
        eq(comment.workOrderId, id),
        isNull(comment.removedAt),
      ),
    )
    .orderBy(desc(comment.createdAt))
    .limit(50);

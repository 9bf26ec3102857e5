import type { ActivityDraft } from "#db/log.ts";
import type { CommentRow } from "#db/queries/comments.ts";
import { decodeAudience } from "#domain/access/audience.ts";
import type { ActivityData } from "#domain/log/activity.ts";

/** What happens to a comment is told to those who could read it, and to nobody else. */
export function said(verb: string, row: CommentRow, now: ActivityData): ActivityDraft {
  const { jobId, id, workOrderId, documentId, lineId } = row;
  const data = { ...now, ...(documentId && { documentId, ...(lineId && { lineId }) }) };
  return {
    jobId,
    verb,
    subjectKind: "comment",
    subjectId: id,
    workOrderId,
    audience: decodeAudience(row.audience),
    data,
    customerData: data,
  };
}

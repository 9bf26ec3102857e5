import type { ActivityDraft } from "#db/log.ts";
import type { CommentRow } from "#db/queries/comments.ts";
import { decodeAudience } from "#domain/access/audience.ts";
import type { ActivityData } from "#domain/log/activity.ts";

/** What happens to a comment is told to those who could read it, and to nobody else. */
export const said = (verb: string, row: CommentRow, data: ActivityData): ActivityDraft => ({
  jobId: row.jobId,
  verb,
  subjectKind: "comment",
  subjectId: row.id,
  workOrderId: row.workOrderId,
  audience: decodeAudience(row.audience),
  data,
  customerData: data,
});

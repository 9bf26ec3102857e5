import type { ActivityDraft } from "#db/log.ts";
import type { DocumentRow } from "#db/queries/document-facts.ts";
import { contractorTag } from "#domain/access/audience.ts";
import type { ActivityData } from "#domain/log/activity.ts";

type About = Pick<DocumentRow, "id" | "jobId" | "number" | "title">;

/**
 * A row about the bidding, for staff and at most one bidder: no row names two, so that none learns of another
 * (rule B2). No amount belongs in `data` before the award (rule B1).
 */
export function bidRow(
  { id, jobId, number, title }: About,
  verb: string,
  contractorId: string | null,
  data: ActivityData = {},
): ActivityDraft {
  return {
    jobId,
    verb,
    subjectKind: "document",
    subjectId: id,
    workOrderId: null,
    audience: contractorId === null ? [] : [contractorTag(contractorId)],
    data: { documentId: id, number, title, ...data },
  };
}

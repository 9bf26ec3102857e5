import type { ActivityDraft } from "#db/log.ts";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import type { ActivityData } from "#domain/log/activity.ts";
import { contractorOnly } from "./audience.ts";

interface Subject {
  kind: string;
  id: string;
}

/** A row of the log about something on a work order, for staff and its contractor. */
export const entry = (
  row: WorkOrderRow,
  verb: string,
  subject: Subject,
  data: ActivityData,
): ActivityDraft => ({
  jobId: row.jobId,
  verb,
  subjectKind: subject.kind,
  subjectId: subject.id,
  workOrderId: row.id,
  audience: contractorOnly(row),
  data: { number: row.number, ...data },
});

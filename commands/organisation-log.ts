import type { ActivityDraft } from "#db/log.ts";
import type { ActivityData } from "#domain/log/activity.ts";

/** A change outside any job, kept in the organisation's own log. Only staff see it (rule L1). */
export const organisationLog = (
  orgId: string,
  verb: string,
  subjectKind: string,
  subjectId: string,
  data: ActivityData,
): ActivityDraft => ({ jobId: orgId, verb, subjectKind, subjectId, workOrderId: null, audience: [], data });

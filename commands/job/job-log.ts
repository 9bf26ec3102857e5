import type { ActivityDraft } from "#db/log.ts";
import type { JobRow } from "#db/queries/job-facts.ts";
import type { Audience } from "#domain/access/audience.ts";
import type { ActivityData } from "#domain/log/activity.ts";
import { conflict } from "#domain/refusal.ts";

export const jobLog = (
  row: Pick<JobRow, "id">,
  verb: string,
  audience: Audience,
  data: ActivityData,
  customerData: ActivityData | null = null,
): ActivityDraft => ({
  jobId: row.id,
  verb,
  subjectKind: "job",
  subjectId: row.id,
  workOrderId: null,
  audience,
  data,
  customerData,
});

/** Rule W9, for jobs. */
export function sameJobVersion(row: JobRow, expected: number | undefined): void {
  if (expected !== undefined && expected !== row.version)
    throw conflict(
      "stale_version",
      `Somebody changed job ${row.number} meanwhile. Look again before you go on.`,
    );
}

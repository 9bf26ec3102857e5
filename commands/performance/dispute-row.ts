import type { ActivityDraft } from "#db/log.ts";
import type { performanceDispute } from "#db/schema/index.ts";
import { contractorTag } from "#domain/access/audience.ts";
import type { ActivityData } from "#domain/log/activity.ts";

type About = Pick<
  typeof performanceDispute.$inferSelect,
  "jobId" | "workOrderId" | "turn" | "contractorId" | "number" | "measure"
>;

/** It names the work order as its subject alone: figures are between staff and the contractor's leads, not its technicians. */
export const disputeRow = (about: About, happened: string, data: ActivityData): ActivityDraft => ({
  jobId: about.jobId,
  verb: `performance.${happened}`,
  subjectKind: "work_order",
  subjectId: about.workOrderId,
  workOrderId: null,
  audience: [contractorTag(about.contractorId)],
  data: { number: about.number, turn: about.turn, measure: about.measure, ...data },
});

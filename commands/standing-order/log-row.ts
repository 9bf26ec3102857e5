import type { ActivityDraft } from "#db/log.ts";
import type { StandingOrderRow } from "#db/queries/standing-orders/reach.ts";
import { contractorTag } from "#domain/access/audience.ts";
import type { ActivityData } from "#domain/log/activity.ts";

type About = Pick<StandingOrderRow, "id" | "jobId" | "contractorId" | "number" | "title" | "currency">;

/** A row of the log about a standing order: both sides read the same figures. */
export const standingRow = (about: About, verb: string, data: ActivityData): ActivityDraft => ({
  jobId: about.jobId,
  verb: `standing_order.${verb}`,
  subjectKind: "standing_order",
  subjectId: about.id,
  workOrderId: null,
  audience: [contractorTag(about.contractorId)],
  data: { number: about.number, title: about.title, currency: about.currency, ...data },
});

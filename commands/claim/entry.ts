import type { ActivityDraft } from "#db/log.ts";
import type { Billing, ClaimRow } from "#db/queries/claims/billing.ts";
import type { Audience } from "#domain/access/audience.ts";
import type { ActivityData } from "#domain/log/activity.ts";
import { contractorOnly } from "../work-order/audience.ts";

type Named = Pick<
  ClaimRow,
  "id" | "jobId" | "workOrderId" | "contractorId" | "number" | "revision" | "netMinor" | "grossMinor"
>;

/**
 * What happened to an invoice, for its contractor and staff: what is billed is no business of a customer's. Who sent it
 * by link is told that it happened, and reads what in their bill.
 */
export const claimEntry = (
  { order, work }: Billing,
  row: Named,
  happened: string,
  data: ActivityData = {},
  byLink: Audience = [],
): ActivityDraft => ({
  jobId: row.jobId,
  verb: `claim.${happened}`,
  subjectKind: "claim",
  subjectId: row.id,
  workOrderId: row.workOrderId,
  audience: [...contractorOnly(row), ...byLink],
  data: {
    number: row.number,
    revision: row.revision,
    netMinor: row.netMinor,
    grossMinor: row.grossMinor,
    currency: order.currency,
    workOrder: work.number,
    ...data,
  },
});

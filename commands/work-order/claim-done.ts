import { and, eq } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { ActivityDraft } from "#db/log.ts";
import type { Billing } from "#db/queries/claims/billing.ts";
import { workOrder } from "#db/schema/index.ts";
import { conflict } from "#domain/refusal.ts";
import { sentenceList } from "#domain/words.ts";
import { isBillable, type WorkOrderState } from "#domain/work-order/states.ts";
import type { CommandContext } from "../command.ts";
import { audienceOf, customerFacts } from "./audience.ts";
import { checkOutAll } from "./visits.ts";

const UNDER_WAY: readonly WorkOrderState[] = ["accepted", "scheduled", "in_progress", "rework"];

/**
 * Rule W2: who has no login claims that the work is done by confirming the invoice of it, since nothing else of a work
 * order reaches them. Work that is done already, or that they may not finish, stays as it is. Throws
 * `evidence_missing`.
 */
export function claimDone(
  context: Pick<CommandContext, "db" | "now">,
  { work, missingEvidence }: Billing,
): { work: Billing["work"]; writes: BatchItem<"sqlite">[]; log: ActivityDraft[] } {
  const { db, now } = context;
  if (isBillable(work.state) || !UNDER_WAY.includes(work.state)) return { work, writes: [], log: [] };
  // rule W3
  if (missingEvidence.length > 0)
    throw conflict(
      "evidence_missing",
      `The work order still needs ${sentenceList(missingEvidence)}. Ask who sent this for a login to add it.`,
    );
  const changed = {
    ...{ state: "completed" as const, stateReason: null, holdCause: null },
    ...{ stateAt: now, completedAt: now, version: work.version + 1 },
  };
  const done = { ...work, ...changed };
  return {
    work: done,
    writes: [
      db
        .update(workOrder)
        .set(changed)
        .where(and(eq(workOrder.orgId, work.orgId), eq(workOrder.id, work.id))),
      checkOutAll(context, work),
    ],
    log: [
      {
        jobId: work.jobId,
        verb: "work_order.completed",
        subjectKind: "work_order",
        subjectId: work.id,
        workOrderId: work.id,
        audience: audienceOf(work),
        data: { number: work.number, state: done.state, from: work.state },
        customerData: customerFacts(done),
      },
    ],
  };
}

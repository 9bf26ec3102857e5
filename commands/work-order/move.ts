import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachWorkOrder, readEvidence, type WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { workOrder } from "#db/schema/index.ts";
import type { ActivityData } from "#domain/log/activity.ts";
import { conflict } from "#domain/refusal.ts";
import { decide, type WorkOrderAction } from "#domain/work-order/lifecycle.ts";
import { workOrderStateLabels } from "#domain/work-order/states.ts";
import { allow } from "../allow.ts";
import type { CommandContext, Plan } from "../command.ts";
import { expectedVersion, id, optionalWords } from "../input.ts";
import { audienceOf, customerFacts } from "./audience.ts";

export const moveInput = z.object({ workOrderId: id, expectedVersion, reason: optionalWords(1_000) });
type MoveInput = Pick<z.output<typeof moveInput>, "workOrderId" | "expectedVersion"> & {
  reason?: string | undefined;
};

/** Rule W9: somebody who looked at an older version is told what it is now, and nothing is changed. */
export function sameVersion(row: WorkOrderRow, expected: number | undefined): void {
  if (expected === undefined || expected === row.version) return;
  const label = workOrderStateLabels[row.state].toLowerCase();
  throw conflict(
    "stale_version",
    `Somebody was first: work order ${row.number} is now ${label}. Look again before you go on.`,
  );
}

/** The one way a work order changes state: scope, version, rule, row and log. `extra` adds what a single move also does, `told` what everybody hears of it, `facts` what the trade alone does. */
export async function move(
  { db, viewer, now }: CommandContext,
  action: WorkOrderAction,
  input: MoveInput,
  extra: (row: WorkOrderRow) => Partial<WorkOrderRow> = () => ({}),
  told: ActivityData = {},
  facts: (row: WorkOrderRow) => ActivityData = () => ({}),
): Promise<{ row: WorkOrderRow; plan: Plan<{ workOrderId: string; state: string; version: number }> }> {
  const before = await reachWorkOrder(db, viewer, input.workOrderId);
  sameVersion(before, input.expectedVersion);
  const evidence = action === "complete" ? await readEvidence(db, before) : null;
  const side = viewer.kind === "contractor" ? "contractor" : "staff";
  const { to } = allow(
    decide(action, { state: before.state, ...(evidence && { requiredEvidence: evidence.required }) }, side, {
      ...(input.reason !== undefined && { reason: input.reason }),
      ...(evidence && { evidence: evidence.given }),
    }),
  );
  const changed: Partial<WorkOrderRow> = {
    state: to,
    stateReason: input.reason ?? null,
    stateAt: now,
    holdCause: null,
    version: before.version + 1,
    ...extra(before),
  };
  const row = { ...before, ...changed };
  // What nobody outside was given, nobody outside hears the end of.
  const unseen = before.state === "draft" && to === "cancelled";
  return {
    row,
    plan: {
      writes: [
        db
          .update(workOrder)
          .set(changed)
          .where(and(eq(workOrder.orgId, row.orgId), eq(workOrder.id, row.id))),
      ],
      log: [
        {
          jobId: row.jobId,
          verb: `work_order.${unseen ? "discarded" : PAST[action]}`,
          subjectKind: "work_order",
          subjectId: row.id,
          workOrderId: row.id,
          audience: unseen ? [] : audienceOf(row),
          data: {
            number: row.number,
            state: to,
            from: before.state,
            ...(input.reason && { reason: input.reason }),
            ...told,
            ...facts(row),
          },
          customerData: { ...customerFacts(row), ...told },
        },
      ],
      cards: [row.id],
      result: { workOrderId: row.id, state: to, version: row.version },
    },
  };
}

const PAST: Record<WorkOrderAction, string> = {
  assign: "assigned",
  accept: "accepted",
  decline: "declined",
  schedule: "scheduled",
  start: "started",
  hold: "held",
  resume: "resumed",
  complete: "completed",
  close: "closed",
  return: "returned",
  cancel: "cancelled",
  reassign: "reassigned",
};

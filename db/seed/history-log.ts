import { encodeAudience } from "#domain/access/audience.ts";
import type { Activity } from "#domain/log/activity.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import { chain } from "../log.ts";
import type * as schema from "../schema/index.ts";
import type { LargePlan } from "./large.ts";

interface Facts {
  key: string;
  number: number;
  description: string;
  state: WorkOrderState;
  createdAt: number;
  stateAt: number;
  contractor: LargePlan["contractors"][number];
  manager: { id: string; name: string };
  customerId: string | null;
}

/** The log of one job as its commands would have left it, chained from its first row. */
export function historyLog(plan: LargePlan, facts: Facts): (typeof schema.activity.$inferInsert)[] {
  const { key, number, description, state, contractor, manager } = facts;
  const about = { jobId: `${key}J`, subjectKind: "work_order", subjectId: `${key}W`, workOrderId: `${key}W` };
  const audience = [`contractor:${contractor.id}` as const];
  const staff: Activity["actor"] = { kind: "staff", ...manager };
  const lead: Activity["actor"] = { kind: "contractor", id: contractor.leadId, name: contractor.leadName };
  const steps = [
    {
      actor: staff,
      at: facts.createdAt,
      verb: "work_order.assigned",
      data: { number, description, to: contractor.name, state: "assigned" },
    },
    {
      actor: lead,
      at: facts.createdAt + 3_600_000,
      verb: "work_order.accepted",
      data: { number, state: "accepted", from: "assigned" },
    },
    {
      actor: lead,
      at: facts.stateAt,
      verb: "work_order.completed",
      data: { number, state, from: "in_progress" },
    },
  ].slice(0, state === "assigned" ? 1 : state === "closed" || state === "completed" ? 3 : 2);
  let head = { seq: 0, hash: "" };
  return steps.flatMap(({ actor, at, verb, data }) =>
    chain(head, [{ ...about, verb, audience, data }], { orgId: plan.orgId, at, actor }).map(
      ({ row, hash, salt }) => {
        head = { seq: row.seq, hash };
        const { actor: by, audience: seenBy, ...rest } = row;
        return {
          ...rest,
          actorKind: by.kind,
          actorId: by.id,
          actorName: by.name,
          audience: encodeAudience(seenBy),
          hash,
          salt,
        };
      },
    ),
  );
}

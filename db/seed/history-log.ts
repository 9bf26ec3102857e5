import { encodeAudience } from "#domain/access/audience.ts";
import type { Activity, ActivityData } from "#domain/log/activity.ts";
import { dayKey } from "#domain/time/day.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import { type ActivityDraft, chain } from "../log.ts";
import type * as schema from "../schema/index.ts";
import { type Billed, billSteps } from "./history-bill.ts";
import type { LargePlan } from "./large.ts";
import type { randomFrom } from "./random.ts";

const HOUR = 3_600_000;

export interface Told extends Billed {
  key: string;
  number: number;
  description: string;
  state: WorkOrderState;
  siteId: string;
  createdAt: number;
  stateAt: number;
  respondBy: number;
  attendBy: number;
  firstBy: number;
  dueAt: number;
  contractor: LargePlan["contractors"][number];
  manager: { id: string; name: string };
  customerId: string | null;
}

/** Something that happened, by staff or by the contractor's lead. */
export interface HistoryStep {
  by: "staff" | "lead";
  at: number;
  verb: string;
  data: ActivityData;
  /** What it is about; the work order where it is left out. */
  about?: Pick<ActivityDraft, "subjectKind" | "subjectId">;
}

/** The log of one job as its commands would have left it, chained from its first row. */
export function historyLog(
  plan: LargePlan,
  random: ReturnType<typeof randomFrom>,
  told: Told,
): (typeof schema.activity.$inferInsert)[] {
  const { key, contractor, manager } = told;
  const workOrder = { subjectKind: "work_order", subjectId: `${key}W` };
  const shared = {
    jobId: `${key}J`,
    workOrderId: `${key}W`,
    audience: [`contractor:${contractor.id}` as const],
  };
  const actors: Record<HistoryStep["by"], Activity["actor"]> = {
    staff: { kind: "staff", ...manager },
    lead: { kind: "contractor", id: contractor.leadId, name: contractor.leadName },
  };
  let head = { seq: 0, hash: "" };
  return [...workSteps(random, told), ...billSteps(told)].flatMap(
    ({ by, at, verb, data, about = workOrder }) =>
      chain(head, [{ ...shared, ...about, verb, data }], { orgId: plan.orgId, at, actor: actors[by] }).map(
        ({ row, hash, salt }) => {
          head = { seq: row.seq, hash };
          const { actor, audience: seenBy, ...rest } = row;
          return {
            ...rest,
            actorKind: actor.kind,
            actorId: actor.id,
            actorName: actor.name,
            audience: encodeAudience(seenBy),
            hash,
            salt,
          };
        },
      ),
  );
}

/** What became of the work after it was accepted, each with the state it leads to. */
const PATHS: Partial<Record<WorkOrderState, string[]>> = {
  cancelled: ["cancelled"],
  in_progress: ["started"],
  on_hold: ["started", "held"],
  completed: ["started", "completed"],
  rework: ["started", "completed", "returned"],
  closed: ["started", "completed", "closed"],
};
const STAFF_DO = ["cancelled", "returned", "closed"];

function workSteps(random: ReturnType<typeof randomFrom>, told: Told): HistoryStep[] {
  const { number, state, createdAt, stateAt } = told;
  const given: HistoryStep = {
    by: "staff",
    at: createdAt,
    verb: "work_order.assigned",
    data: {
      ...{ number, description: told.description, to: told.contractor.name, state: "assigned" },
      ...{
        on: dayKey(createdAt, "Australia/Sydney"),
        siteId: told.siteId,
        jobTypeId: null,
        priority: "normal",
      },
      ...{ respondBy: told.respondBy, attendBy: told.attendBy, completeBy: told.firstBy, dueAt: told.dueAt },
      agreedMinor: told.netMinor,
    },
  };
  if (state === "assigned") return [given];
  const span = stateAt - createdAt;
  const answered = createdAt + Math.min(span, random.whole(1, 6) * HOUR);
  const moved = (happened: string, at: number): HistoryStep => ({
    by: STAFF_DO.includes(happened) ? "staff" : "lead",
    at,
    verb: `work_order.${happened}`,
    data: { number, state: happened, ...(happened === "held" && { cause: "contractor" }) },
  });
  if (state === "declined") return [given, moved("declined", answered)];
  // one in eight is returned once before it is closed
  const again = state === "closed" && random.next() < 0.125 ? ["started", "completed", "returned"] : [];
  const path = [...again, ...(PATHS[state] ?? [])];
  const between = (index: number) => answered + ((stateAt - answered) * (index + 1)) / path.length;
  return [
    given,
    moved("accepted", answered),
    ...path.map((happened, index) => moved(happened, Math.round(between(index)))),
  ];
}

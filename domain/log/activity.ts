import { type Audience, canSee } from "../access/audience.ts";
import type { Viewer } from "../access/viewer.ts";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type ActivityData = { [key: string]: Json };

export interface Actor {
  kind: Viewer["kind"];
  id: string;
  name: string;
}

/** One immutable event in a job's log. `seq` counts 1, 2, 3 … in each job with no gaps. */
export interface Activity {
  orgId: string;
  jobId: string;
  seq: number;
  at: number;
  /** `<noun>.<what happened>`, such as `work_order.completed`. */
  verb: string;
  actor: Actor;
  subjectKind: string;
  subjectId: string;
  workOrderId: string | null;
  audience: Audience;
  /** What staff and the contractors in the audience see. */
  data: ActivityData;
  /** What customers in the audience see in place of `data`: prices and names of our trade never slip through. */
  customerData: ActivityData | null;
}

/** An activity as one viewer may read it; this is what travels to browsers. */
export interface ActivityView {
  jobId: string;
  seq: number;
  at: number;
  verb: string;
  actor: Actor;
  subjectKind: string;
  subjectId: string;
  workOrderId: string | null;
  data: ActivityData;
  /** Only staff are told who else may see an entry. */
  audience?: Audience;
}

/** Returns null where the viewer may not see the row (rules A5, L1). */
export function viewOf(viewer: Viewer, row: Activity, assigned?: ReadonlySet<string>): ActivityView | null {
  if (!canSee(viewer, row, assigned)) return null;
  const { jobId, seq, at, verb, actor, subjectKind, subjectId, workOrderId } = row;
  const shared = { jobId, seq, at, verb, actor, subjectKind, subjectId, workOrderId };
  if (viewer.kind === "customer") return { ...shared, data: row.customerData ?? {} };
  if (viewer.kind === "contractor")
    return { ...shared, data: viewer.role === "lead" ? row.data : withoutMoney(row.data) };
  return { ...shared, data: row.data, audience: row.audience };
}

/** Technicians do the work, not the money: amounts are the keys that end in `Minor`. */
function withoutMoney(data: ActivityData): ActivityData {
  const kept = Object.entries(data).filter(([key]) => !key.endsWith("Minor"));
  return Object.fromEntries(kept.map(([key, value]) => [key, inside(value)]));
}

function inside(value: Json): Json {
  if (Array.isArray(value)) return value.map(inside);
  return value !== null && typeof value === "object" ? withoutMoney(value) : value;
}

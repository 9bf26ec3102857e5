import type { JobState } from "../job/settle.ts";
import type { WorkOrderState } from "../work-order/states.ts";

/** How far work is, in the words of whoever it is for. */
export const progressWords: Record<WorkOrderState, string> = {
  draft: "Being arranged",
  assigned: "Being arranged",
  declined: "Being arranged",
  accepted: "Arranged",
  scheduled: "Booked",
  in_progress: "Under way",
  on_hold: "Paused",
  completed: "Done, being checked",
  rework: "Coming back to finish",
  closed: "Finished",
  cancelled: "Cancelled",
};

const ENDED: readonly WorkOrderState[] = ["closed", "cancelled"];

/** One line for a whole job: the step that is furthest from its end speaks for it. */
export function jobProgress(state: JobState, work: readonly { state: WorkOrderState }[]): string {
  if (state === "done") return "Finished";
  if (state === "cancelled") return "Cancelled";
  const open = work.filter((one) => !ENDED.includes(one.state));
  const [first] = open;
  if (open.length === 1 && first) return progressWords[first.state];
  if (open.some((one) => one.state === "in_progress")) return "Under way";
  if (open.length > 0) return `${work.length - open.length} of ${work.length} parts finished`;
  return work.length > 0 ? "Finished, being closed" : "Being arranged";
}

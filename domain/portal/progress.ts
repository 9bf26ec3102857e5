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

export interface JobProgress {
  words: string;
  /** The state whose mark stands for the whole. */
  state: WorkOrderState;
}

const ENDED: readonly WorkOrderState[] = ["closed", "cancelled"];

/** One line for a whole job. */
export function jobProgress(state: JobState, work: readonly { state: WorkOrderState }[]): JobProgress {
  if (state === "done") return { words: "Finished", state: "closed" };
  if (state === "cancelled") return { words: "Cancelled", state: "cancelled" };
  const open = work.filter((one) => !ENDED.includes(one.state));
  const [first] = open;
  if (open.length === 1 && first) return { words: progressWords[first.state], state: first.state };
  if (open.some((one) => one.state === "in_progress")) return { words: "Under way", state: "in_progress" };
  if (open.length > 0)
    return { words: `${work.length - open.length} of ${work.length} parts finished`, state: "accepted" };
  return work.length > 0
    ? { words: "Finished", state: "closed" }
    : { words: "Being arranged", state: "assigned" };
}

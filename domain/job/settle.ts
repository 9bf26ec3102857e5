import { type Decision, refused } from "../decision.ts";
import { counted } from "../words.ts";

export type JobState = "open" | "done" | "cancelled";

/** A job is settled once nothing on it is under way. `underWay` counts its work orders that are not settled. */
export function decideSettle(
  state: JobState,
  underWay: number,
  verb: "finish" | "cancel",
): Decision<{ to: JobState }> {
  if (state !== "open")
    return refused("wrong_state", `This job is ${state === "done" ? "finished" : "cancelled"} already.`);
  if (underWay === 0) return { ok: true, to: verb === "finish" ? "done" : "cancelled" };
  const still = `${counted(underWay, "work order")} on this job ${underWay === 1 ? "is" : "are"} still under way.`;
  return refused("work_under_way", `${still} Close or cancel ${underWay === 1 ? "it" : "them"} first.`);
}

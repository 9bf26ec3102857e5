import type { Occurrence, Schedule } from "./planned.ts";

export type OtherDay = "moved" | "meter" | "holiday";

/** Why the work is not on the day that it is known by; null where it is. */
export function otherDayOf(
  { rule }: Pick<Schedule, "rule">,
  { kept, workOn, onDay }: Pick<Occurrence, "kept" | "workOn" | "onDay">,
): OtherDay | null {
  if (workOn === null || workOn === onDay) return null;
  if (kept?.movedTo != null) return "moved";
  return rule.repeats === "meter" ? "meter" : "holiday";
}

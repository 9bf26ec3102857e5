import { sentenceList } from "../words.ts";
import type { Priority, Target } from "./targets.ts";

export const priorityLabels: Record<Priority, string> = {
  low: "Low",
  normal: "Normal",
  high: "High",
  urgent: "Urgent",
};

/** Minutes as hours, without digits that say nothing: "4", "1.5". */
export const hoursText = (minutes: number): string => `${Number((minutes / 60).toFixed(3))}`;

/** "Normal: answer in 4 h and attend in 18 h of opening hours" */
export function targetWords(target: Target): string {
  const times = [
    target.respondMinutes !== null && `answer in ${hoursText(target.respondMinutes)} h`,
    target.attendMinutes !== null && `attend in ${hoursText(target.attendMinutes)} h`,
    target.completeMinutes !== null && `complete in ${hoursText(target.completeMinutes)} h`,
  ].filter((words) => words !== false);
  const counted = target.business ? " of opening hours" : "";
  return `${priorityLabels[target.priority]}: ${sentenceList(times)}${counted}`;
}

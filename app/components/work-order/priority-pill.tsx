import { Pill } from "#app/components/pill.tsx";

export const priorityLabels = { low: "Low", normal: "Normal", high: "High", urgent: "Urgent" } as const;

/** Only what stands out is marked. */
export function PriorityPill({ priority }: { priority: keyof typeof priorityLabels }) {
  if (priority === "normal") return null;
  return (
    <Pill tone={priority === "urgent" ? "red" : priority === "high" ? "amber" : "neutral"}>
      {priorityLabels[priority]}
    </Pill>
  );
}

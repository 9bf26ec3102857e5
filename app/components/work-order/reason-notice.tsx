import { Notice } from "#app/components/notice.tsx";
import type { WorkOrderState } from "#domain/work-order/states.ts";

const TITLES: Partial<Record<WorkOrderState, string>> = {
  on_hold: "On hold",
  declined: "Declined",
  rework: "Returned: please put this right",
  cancelled: "Cancelled",
};

/** Why it stands where it stands, in the words of the person who put it there. */
export function ReasonNotice({ state, reason }: { state: WorkOrderState; reason: string | null }) {
  const title = TITLES[state];
  if (!title || !reason) return null;
  return (
    <Notice tone={state === "on_hold" ? "amber" : "red"} title={title}>
      <p className="whitespace-pre-line">{reason}</p>
    </Notice>
  );
}

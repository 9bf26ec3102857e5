import { Notice } from "#app/components/notice.tsx";
import type { HoldCause } from "#domain/work-order/hold-cause.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";

const TITLES: Partial<Record<WorkOrderState, string>> = {
  on_hold: "On hold",
  declined: "Declined",
  rework: "Returned: please put this right",
  cancelled: "Cancelled",
};

const CLOCKS: Record<HoldCause, string> = {
  organisation: "The clock stands: waiting for the organisation.",
  contractor: "The clock goes on: waiting for the contractor.",
};

interface ReasonNoticeProps {
  state: WorkOrderState;
  reason: string | null;
  /** Whom work on hold waits for. */
  holdCause?: HoldCause | null;
}

/** Why it stands where it stands, in the words of the person who put it there. */
export function ReasonNotice({ state, reason, holdCause = null }: ReasonNoticeProps) {
  const title = TITLES[state];
  if (!title || !reason) return null;
  return (
    <Notice tone={state === "on_hold" ? "amber" : "red"} title={title}>
      <p className="whitespace-pre-line">{reason}</p>
      {state === "on_hold" && holdCause && <p className="mt-1">{CLOCKS[holdCause]}</p>}
    </Notice>
  );
}

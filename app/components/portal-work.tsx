import { progressWords } from "#domain/portal/progress.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import { DateText } from "./clock.tsx";
import { List, ListRow } from "./list.tsx";
import { WorkOrderGlyph } from "./status.tsx";

interface PortalWork {
  description: string;
  state: WorkOrderState;
  scheduledFrom: number | null;
  scheduledTo: number | null;
}

const AHEAD: readonly WorkOrderState[] = ["accepted", "scheduled", "in_progress", "rework"];

/** What is being done and when somebody comes. */
export function PortalWork({ work }: { work: readonly PortalWork[] }) {
  return (
    <List label="What is being done">
      {work.map(({ description, state, scheduledFrom, scheduledTo }) => (
        <ListRow
          key={`${description}${scheduledFrom}`}
          mark={<WorkOrderGlyph state={state} />}
          title={description}
        >
          <span className="block text-ink-2">{progressWords[state]}</span>
          {scheduledFrom !== null && AHEAD.includes(state) && (
            <span className="block">
              <DateText at={scheduledFrom} as="moment" />
              {scheduledTo !== null && (
                <>
                  {" to "}
                  <DateText at={scheduledTo} as="time" />
                </>
              )}
            </span>
          )}
        </ListRow>
      ))}
    </List>
  );
}

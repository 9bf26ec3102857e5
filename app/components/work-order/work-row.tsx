import { DateText, useClock } from "#app/components/clock.tsx";
import { ListRow } from "#app/components/list.tsx";
import { Pill } from "#app/components/pill.tsx";
import { WorkOrderGlyph } from "#app/components/status.tsx";
import type { ListedWork } from "#db/queries/contractor-work.ts";
import { isLate } from "#domain/work-order/late.ts";
import { workOrderStateLabels } from "#domain/work-order/states.ts";
import { priorityLabels } from "./priority-pill.tsx";

/** One work order in a contractor's list: what, where, when, who, how far. */
export function WorkRow({ work, changed = false }: { work: ListedWork; changed?: boolean }) {
  const { now } = useClock();
  const {
    id,
    number,
    description,
    state,
    siteName,
    assetName,
    dueAt,
    scheduledFrom,
    assigneeName,
    priority,
  } = work;
  const late = isLate(state, dueAt, now);
  return (
    <ListRow
      to={`/work/${id}`}
      title={description.split("\n", 1)[0]}
      mark={<WorkOrderGlyph state={state} />}
      changed={changed}
      end={
        late ? (
          <Pill tone="red">Late</Pill>
        ) : priority === "high" || priority === "urgent" ? (
          <Pill tone="amber">{priorityLabels[priority]}</Pill>
        ) : undefined
      }
    >
      <span className="block truncate">
        {number} · {workOrderStateLabels[state]} · {assetName}
      </span>
      <span className="block truncate">{siteName}</span>
      <span className="block">
        {scheduledFrom !== null ? (
          <>
            Planned <DateText at={scheduledFrom} as="moment" />
          </>
        ) : dueAt !== null ? (
          <>
            Due <DateText at={dueAt} />
          </>
        ) : (
          "No date"
        )}
        {assigneeName && ` · ${assigneeName}`}
      </span>
    </ListRow>
  );
}

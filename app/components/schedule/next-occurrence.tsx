import type { Recurring } from "#db/queries/schedules/recurring.ts";
import type { OtherDay } from "#domain/schedule/other-day.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { LinkButton } from "../button.tsx";
import { PressButton } from "../form/press-button.tsx";
import { ListRow } from "../list.tsx";
import { type Mark, Status } from "../status.tsx";

type Next = Recurring["next"][number];

const MARKS: Record<Next["state"], [Mark, string]> = {
  planned: [["clock", "neutral"], "To be made"],
  stuck: [["pause", "amber"], "Could not be made"],
  made: [["ring", "accent"], "Made"],
  skipped: [["slash", "neutral"], "Skipped"],
  holiday: [["slash", "neutral"], "Left out: holiday"],
};

const OTHER_DAYS: Record<OtherDay, string> = {
  moved: "moved, by the rule",
  holiday: "a holiday, by the rule",
  meter: "the meter was read on",
};

interface NextOccurrenceProps {
  one: Next;
  workBase: string;
  /** Whether this side may skip it, move it and bring it back. */
  mayChange: boolean;
}

/** One time that work comes round: its day, and how far it is. */
export function NextOccurrence({ one, workBase, mayChange }: NextOccurrenceProps) {
  const { scheduleId, title, place, onDay, workOn, otherDay, state, problem, workOrderId, number } = one;
  const [mark, word] = MARKS[state];
  const at = (verb: string) => `/schedules/${scheduleId}/${verb}/${onDay}`;
  const isOpen = state === "planned" || state === "stuck";
  return (
    <ListRow
      title={<span className="tnum">{wholeDay(workOn)}</span>}
      {...(workOrderId && { to: `${workBase}/${workOrderId}` })}
      end={<Status mark={mark} word={number === null ? word : `${word}: ${number}`} />}
    >
      <span className="flex gap-2 max-lg:flex-col lg:items-center lg:justify-between">
        <span>
          {title} · {place}
          {otherDay && ` · ${OTHER_DAYS[otherDay]} ${wholeDay(onDay)}`}
          {problem && <span className="block text-red">{problem}</span>}
        </span>
        {mayChange && isOpen && (
          <span className="flex gap-2">
            <PressButton to={at("skip")} size="small">
              Skip
            </PressButton>
            <LinkButton to={at("move")} size="small">
              Move
            </LinkButton>
          </span>
        )}
        {mayChange && one.canComeBack && (
          <PressButton to={at("bring-back")} size="small">
            Bring back
          </PressButton>
        )}
      </span>
    </ListRow>
  );
}

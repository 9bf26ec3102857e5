import { Card } from "#app/components/card.tsx";
import { useClock } from "#app/components/clock.tsx";
import { DayBreak, Entry, Quote, Timeline } from "#app/components/timeline.tsx";
import type { ActivityView } from "#domain/log/activity.ts";
import { tell } from "#domain/log/sentences/said.ts";
import { jobSentences } from "#domain/log/sentences.ts";
import { dayKey } from "#domain/time/day.ts";

export interface HistoryCardProps {
  /** Oldest first. */
  rows: readonly ActivityView[];
  currency: string;
}

/** What happened to one work order, newest first. Comments have their own place. */
export function HistoryCard({ rows, currency }: HistoryCardProps) {
  const { now, timeZone } = useClock();
  const shown = rows.filter((row) => !row.verb.startsWith("comment.")).toReversed();
  if (shown.length === 0) return null;
  return (
    <Card title="History">
      <Timeline label="History">
        {shown.flatMap((row, index) => {
          const { did, what, quote } = tell(jobSentences, row, { now, timeZone, currency });
          const before = shown[index - 1];
          const newDay = !before || dayKey(before.at, timeZone) !== dayKey(row.at, timeZone);
          const entry = (
            <Entry key={row.seq} at={row.at} who={row.actor.name} said={`${did} ${what}`}>
              {quote && <Quote>{quote}</Quote>}
            </Entry>
          );
          return newDay ? [<DayBreak key={`day of ${row.seq}`} at={row.at} />, entry] : [entry];
        })}
      </Timeline>
    </Card>
  );
}

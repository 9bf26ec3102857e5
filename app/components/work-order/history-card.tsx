import { Card } from "#app/components/card.tsx";
import { useClock } from "#app/components/clock.tsx";
import { DayBreak, Entry, Quote, Timeline } from "#app/components/timeline.tsx";
import { dayKey } from "#domain/time/day.ts";
import type { Told } from "./told.ts";

/** What happened to one work order, newest first. */
export function HistoryCard({ history }: { history: readonly Told[] }) {
  const { timeZone } = useClock();
  if (history.length === 0) return null;
  return (
    <Card title="History">
      <Timeline label="History">
        {history.flatMap(({ seq, at, who, said, quote }, index) => {
          const before = history[index - 1];
          const newDay = !before || dayKey(before.at, timeZone) !== dayKey(at, timeZone);
          const entry = (
            <Entry key={seq} at={at} who={who} said={said}>
              {quote && <Quote>{quote}</Quote>}
            </Entry>
          );
          return newDay ? [<DayBreak key={`day of ${seq}`} at={at} />, entry] : [entry];
        })}
      </Timeline>
    </Card>
  );
}

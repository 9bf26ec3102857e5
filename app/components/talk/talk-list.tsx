import { useMemo, useRef, useState } from "react";
import type { Audience } from "#domain/access/audience.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { ReadBy } from "#domain/comment/read-by.ts";
import { type Party, readersOf } from "#domain/comment/readers.ts";
import type { ActivityView } from "#domain/log/activity.ts";
import type { Book } from "#domain/log/sentences/said.ts";
import { type TimelineEntry, toTimeline } from "#domain/log/timeline.ts";
import { useClock } from "../clock.tsx";
import { NewRowsPill } from "../notice.tsx";
import { useSoftLinks } from "../soft-links.ts";
import { DayBreak, Timeline } from "../timeline.tsx";
import { useHeld } from "../use-held.ts";
import { TalkEntry } from "./talk-entry.tsx";

interface TalkListProps {
  /** Oldest first. */
  rows: readonly ActivityView[];
  mark: number | null;
  me: { id: string; kind: Viewer["kind"] };
  parties: readonly Party[];
  /** The newest comment that the other side has read. */
  readBy?: ReadBy | null | undefined;
  currency: string;
  canWrite: boolean;
  book: Book;
  olderTo?: string | null;
}

const writerOf = ({ actorId, who }: TimelineEntry) => ({ id: actorId, name: who });
const seqOf = ({ seq }: ActivityView) => seq;

/** The log, newest first, in days and bursts. */
export function TalkList({ rows, mark, me, parties, olderTo, ...telling }: TalkListProps) {
  const { timeZone } = useClock();
  // As it was when the page came: reading does not take the marks away from under the reader
  const [readTo] = useState(mark);
  const [loadedTo] = useState(rows.at(-1)?.seq ?? 0);
  const { top, shown, held, show } = useHeld(rows, seqOf);
  const days = useMemo(() => toTimeline(shown, timeZone), [shown, timeZone]);
  const list = useRef<HTMLDivElement>(null);
  useSoftLinks(list);
  return (
    <div className="talk-list" ref={list}>
      <ul>
        <li className="held-top" ref={top}>
          <NewRowsPill count={held} onShow={show} />
        </li>
      </ul>
      <Timeline label="What happened">
        {days.map((day) => [
          <DayBreak key={day.key} at={day.at} />,
          ...day.entries.map((entry) => (
            <TalkEntry
              key={entry.items[0]?.row.seq}
              entry={entry}
              me={me}
              isNew={readTo !== null && entry.seq > readTo && entry.actorId !== me.id}
              isFresh={entry.seq > loadedTo && entry.actorId !== me.id}
              readers={entry.audience && readersOf(entry.audience as Audience, parties, writerOf(entry))}
              {...telling}
            />
          )),
        ])}
      </Timeline>
      {olderTo && (
        <p className="talk-older">
          <a className="link" href={olderTo}>
            Older entries
          </a>
        </p>
      )}
    </div>
  );
}

import { type ReactNode, useMemo } from "react";
import { useJobRoom } from "#app/live/use-job-room.ts";
import type { Talk } from "#db/queries/talk.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Party } from "#domain/comment/readers.ts";
import type { ActivityView } from "#domain/log/activity.ts";
import type { Book } from "#domain/log/sentences/said.ts";
import { isShown, type Narrowed } from "#domain/log/shown.ts";
import { AvatarStack } from "../person.tsx";
import { Composer } from "./composer.tsx";
import { isTalk } from "./is-talk.ts";
import { TalkList } from "./talk-list.tsx";
import { TypingLine } from "./typing-line.tsx";
import { useReadMark } from "./use-read-mark.ts";
import { useReadersSoon } from "./use-readers-soon.ts";

export interface JobTalkProps {
  jobId: string;
  /** On a work order's own page: what is written belongs to it. */
  workOrderId?: string;
  /** On a document's page: what is written is about it. */
  documentId?: string;
  me: { id: string; kind: Viewer["kind"] };
  /** Read with `talkReads` in the page's batch. */
  talk: Talk;
  /** Those spoken to, whose names tell who may see an entry. Left empty for outsiders, who are told nothing of others. */
  parties?: readonly Party[];
  /** Others who may have been told, each by themselves, and are not spoken to as a party. */
  named?: readonly Party[];
  /** Who reads along, for outsiders: the organisation's name. */
  organisation: string;
  currency: string;
  /** Staff who only look do not write. */
  canWrite: boolean;
  /** The words of whoever reads. */
  book: Book;
  show?: Narrowed;
  /** The address of an older page of the log. */
  olderTo?: string | null;
  /** What narrows the log, such as `<ShownFilter>`. */
  filter?: ReactNode;
}

/** A job's talk in its room: the same for staff, contractors and customers. */
export function JobTalk(props: JobTalkProps) {
  const { jobId, talk, me } = props;
  return <RoomTalk {...props} room={useJobRoom(jobId, { ...talk, me: me.id, patches: isTalk })} />;
}

export interface RoomTalkProps extends JobTalkProps {
  /** Of a page that is in the room itself. */
  room: ReturnType<typeof useJobRoom>;
}

/** The composer, who is here, and the log as it grows. */
export function RoomTalk({
  jobId,
  workOrderId,
  documentId,
  me,
  talk,
  room,
  parties = NOBODY,
  named = NOBODY,
  show = "all",
  filter,
  ...rest
}: RoomTalkProps) {
  const { lastSeq, mark, readBy } = talk;
  const shown = useMemo(
    () => room.rows.filter((row) => isShown(row.verb, show) && isAbout(row, { workOrderId, documentId })),
    [room.rows, show, workOrderId, documentId],
  );
  const newest = room.rows.at(-1)?.seq ?? lastSeq;
  useReadMark({ jobId, documentId }, newest, mark);
  // Of many staff who come and go, few come to read this
  const came = me.kind === "staff" ? room.here.people.filter(({ kind }) => kind !== "staff").length : 0;
  useReadersSoon(readBy !== undefined, `${newest} ${came}`);
  const others = room.here.people.filter(({ id }) => id !== me.id).map(({ name }) => name);
  return (
    <div className="talk">
      {rest.canWrite && (
        <Composer
          {...{ jobId, workOrderId, documentId, me, parties }}
          organisation={rest.organisation}
          sendTyping={room.sendTyping}
        />
      )}
      <p className="talk-here">
        <AvatarStack names={others} />
        <TypingLine people={room.typing} />
      </p>
      {filter}
      <TalkList rows={shown} mark={mark} {...{ me, readBy }} parties={[...parties, ...named]} {...rest} />
    </div>
  );
}

const NOBODY: readonly Party[] = [];
const isAbout = (
  { workOrderId, data }: ActivityView,
  place: { workOrderId: string | undefined; documentId: string | undefined },
) =>
  (place.workOrderId === undefined || workOrderId === null || workOrderId === place.workOrderId) &&
  (place.documentId === undefined || data.documentId === place.documentId);

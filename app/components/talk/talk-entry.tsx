import type { Viewer } from "#domain/access/viewer.ts";
import { type Book, tell } from "#domain/log/sentences/said.ts";
import type { TimelineEntry, TimelineItem } from "#domain/log/timeline.ts";
import { useClock } from "../clock.tsx";
import { Pill } from "../pill.tsx";
import { Entry, Quote } from "../timeline.tsx";
import { addressOf } from "./address-of.ts";
import { CommentTools } from "./comment-tools.tsx";
import { FileShown } from "./file-shown.tsx";

interface TalkEntryProps {
  entry: TimelineEntry;
  me: { id: string; kind: Viewer["kind"] };
  isNew: boolean;
  /** Arrived while somebody looks. */
  isFresh: boolean;
  readers: string | undefined;
  currency: string;
  canWrite: boolean;
  book: Book;
}

/** What one person did in one go. */
export function TalkEntry({ entry, isNew, isFresh, readers, me, canWrite, book, currency }: TalkEntryProps) {
  const clock = useClock();
  const told = entry.items.map((item) => {
    const { did, what, quote } = tell(book, item.row, { ...clock, currency });
    return {
      item,
      sentence: sentence(item, did, what, me.kind),
      body: !item.removed && <Body {...{ item, quote, me, canWrite }} />,
    };
  });
  const [first, ...more] = told;
  if (!first) return null;
  return (
    <Entry
      at={entry.at}
      who={entry.who}
      said={
        isNew ? (
          <>
            {first.sentence} <Pill tone="accent">New</Pill>
          </>
        ) : (
          first.sentence
        )
      }
      audience={readers}
      changed={isFresh}
    >
      {first.body}
      {more.map(({ item, sentence, body }) => (
        <div key={item.row.seq} className="entry-more">
          <p>{sentence}</p>
          {body}
        </div>
      ))}
    </Entry>
  );
}

function sentence({ row, removed }: TimelineItem, did: string, what: string, reader: Viewer["kind"]) {
  if (removed) return "wrote something that was removed";
  const to = what && addressOf(row, reader);
  if (!to) return what ? `${did} ${what}` : did;
  return (
    <>
      {`${did} `}
      <a href={to}>{what}</a>
    </>
  );
}

type BodyProps = Pick<TalkEntryProps, "me" | "canWrite"> & { item: TimelineItem; quote: string | undefined };

function Body({ item, quote, me, canWrite }: BodyProps) {
  return (
    <>
      {quote && <Quote>{quote}</Quote>}
      {item.row.verb === "file.added" && <FileShown data={item.row.data} />}
      {item.row.verb === "comment.added" && <CommentTools item={item} me={me} canWrite={canWrite} />}
    </>
  );
}

import type { Viewer } from "#domain/access/viewer.ts";
import type { ReadBy } from "#domain/comment/read-by.ts";
import { type Book, tell } from "#domain/log/sentences/said.ts";
import type { TimelineEntry, TimelineItem } from "#domain/log/timeline.ts";
import { someOf } from "#domain/words.ts";
import { useClock } from "../clock.tsx";
import { Pill } from "../pill.tsx";
import { Entry } from "../timeline.tsx";
import { unbroken } from "../unbroken.tsx";
import { addressOf } from "./address-of.ts";
import { commentTools } from "./comment-tools.tsx";
import { FileShown } from "./file-shown.tsx";

interface TalkEntryProps {
  entry: TimelineEntry;
  me: { id: string; kind: Viewer["kind"] };
  isNew: boolean;
  /** Arrived while somebody looks. */
  isFresh: boolean;
  readers: string | undefined;
  readBy?: ReadBy | null | undefined;
  currency: string;
  canWrite: boolean;
  book: Book;
}

/** What one person did in one go. In few components: a page shows sixty. */
export function TalkEntry({ entry, isNew, isFresh, readers, book, currency, ...bodied }: TalkEntryProps) {
  const { me } = bodied;
  const clock = useClock();
  const told = entry.items.map((item) => {
    const { did, what, quote } = tell(book, item.row, { ...clock, currency });
    return {
      item,
      sentence: sentence(item, did, what, me.kind),
      body: !item.removed && bodyOf({ item, quote, ...bodied, now: clock.now }),
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
  if (!to) return unbroken(what ? `${did} ${what}` : did);
  return (
    <>
      {`${did} `}
      <a href={to}>{unbroken(what)}</a>
    </>
  );
}

interface Bodied extends Pick<TalkEntryProps, "me" | "canWrite" | "readBy"> {
  item: TimelineItem;
  quote: string | undefined;
  now: number;
}

function bodyOf({ item, quote, me, canWrite, readBy, now }: Bodied) {
  const { row } = item;
  return (
    <>
      {quote && <div className="entry-quote">{quote}</div>}
      {row.verb === "file.added" && <FileShown data={row.data} />}
      {row.verb === "comment.added" && commentTools({ item, me, canWrite, now })}
      {row.seq === readBy?.seq && <p className="talk-read">{`Read by ${someOf(readBy.names)}`}</p>}
    </>
  );
}

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
export function TalkEntry({ entry, isNew, isFresh, readers, ...telling }: TalkEntryProps) {
  const [first, ...more] = entry.items;
  if (!first) return null;
  return (
    <Entry
      at={entry.at}
      who={entry.who}
      said={
        <>
          <Sentence item={first} {...telling} /> {isNew && <Pill tone="accent">New</Pill>}
        </>
      }
      audience={readers}
      changed={isFresh}
    >
      <Body item={first} {...telling} />
      {more.map((item) => (
        <div key={item.row.seq} className="entry-more">
          <p>
            <Sentence item={item} {...telling} />
          </p>
          <Body item={item} {...telling} />
        </div>
      ))}
    </Entry>
  );
}

type ItemProps = Pick<TalkEntryProps, "me" | "currency" | "canWrite" | "book"> & { item: TimelineItem };

function useTold({ item, currency, book }: ItemProps) {
  return tell(book, item.row, { ...useClock(), currency });
}

function Sentence(props: ItemProps) {
  const { row, removed } = props.item;
  const { did, what } = useTold(props);
  if (removed) return <>wrote something that was removed</>;
  const to = addressOf(row, props.me.kind);
  return (
    <>
      {did} {to ? <a href={to}>{what}</a> : what}
    </>
  );
}

function Body(props: ItemProps) {
  const { item, me, canWrite } = props;
  const { quote } = useTold(props);
  if (item.removed) return null;
  return (
    <>
      {quote && <Quote>{quote}</Quote>}
      {item.row.verb === "file.added" && <FileShown data={item.row.data} />}
      {item.row.verb === "comment.added" && <CommentTools item={item} me={me} canWrite={canWrite} />}
    </>
  );
}

import { RoomTalk, type RoomTalkProps } from "#app/components/talk/job-talk.tsx";
import { customerSentences } from "#domain/log/sentences/customer.ts";
import { documentSentences } from "#domain/log/sentences/document.ts";
import { talkSentences } from "#domain/log/sentences/talk.ts";

export interface ReaderTalkProps
  extends Pick<RoomTalkProps, "jobId" | "me" | "talk" | "room" | "organisation" | "currency"> {
  documentId: string;
  /** The address of the document. */
  to: string;
}

const contractorBook = { ...talkSentences, ...documentSentences };

/** What was said about a document and became of it, for somebody it was sent to. */
export default function ReaderTalk({ to, ...talking }: ReaderTalkProps) {
  const { talk, me } = talking;
  return (
    <RoomTalk
      {...talking}
      canWrite
      book={me.kind === "customer" ? customerSentences : contractorBook}
      olderTo={talk.older === null ? null : `${to}?before=${talk.older}`}
    />
  );
}

import { jobSentences } from "#domain/log/sentences.ts";
import { Card } from "../card.tsx";
import { RoomTalk, type RoomTalkProps } from "../talk/job-talk.tsx";

type TalkCardProps = Pick<
  RoomTalkProps,
  "jobId" | "me" | "talk" | "room" | "parties" | "named" | "organisation" | "currency" | "canWrite"
> & { documentId: string };

/** What is said and shared about a document, among staff and with those it was sent to. */
export const TalkCard = (props: TalkCardProps) => (
  <Card title="Questions and notes">
    <RoomTalk {...props} show="said" book={jobSentences} />
  </Card>
);

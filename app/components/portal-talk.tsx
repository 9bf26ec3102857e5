import { customerSentences } from "#domain/log/sentences/customer.ts";
import { RoomTalk, type RoomTalkProps } from "./talk/job-talk.tsx";

type PortalTalkProps = Pick<RoomTalkProps, "jobId" | "me" | "talk" | "room" | "organisation" | "currency">;

/** The customer's side of a job's talk. */
export default function PortalTalk({ jobId, talk, ...talking }: PortalTalkProps) {
  return (
    <RoomTalk
      {...{ jobId, talk, ...talking }}
      canWrite
      book={customerSentences}
      olderTo={talk.older === null ? null : `/portal/jobs/${jobId}?before=${talk.older}`}
    />
  );
}

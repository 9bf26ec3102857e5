import type { StandingPage } from "#app/routes/shared/standing-page.ts";
import { contractorTag } from "#domain/access/audience.ts";
import { talkSentences } from "#domain/log/sentences/talk.ts";
import { Card } from "../card.tsx";
import { RoomTalk, type RoomTalkProps } from "../talk/job-talk.tsx";

export interface StandingTalkProps extends Pick<RoomTalkProps, "room"> {
  page: Pick<StandingPage, "standingOrder" | "talk" | "me" | "organisation">;
  /** Staff who only look do not write. */
  canWrite: boolean;
}

/** What is said about a standing order, among staff and with its contractor: the same as on its document. */
export function StandingTalk({ page, room, canWrite }: StandingTalkProps) {
  const { standingOrder, talk, me, organisation } = page;
  const { id, jobId, currency, contractorId, contractorName } = standingOrder;
  const isStaff = me.kind === "staff";
  const older = isStaff ? `/jobs/${jobId}?tab=talk&show=talk&before=` : `/work/documents/${id}?before=`;
  return (
    <section id="talk" aria-label="Questions and notes">
      <Card title="Questions and notes">
        <RoomTalk
          {...{ jobId, me, talk, room, organisation, currency, canWrite }}
          documentId={id}
          {...(isStaff && { parties: [{ tag: contractorTag(contractorId), name: contractorName }] })}
          show="talk"
          book={talkSentences}
          olderTo={talk.older === null ? null : `${older}${talk.older}`}
        />
      </Card>
    </section>
  );
}

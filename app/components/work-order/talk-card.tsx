import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Entry, Quote, Timeline } from "#app/components/timeline.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";

export interface TalkCardProps extends Pick<WorkOrderPage, "talk"> {
  /** Where a comment is posted; left out for those who only read. */
  sendTo?: string | undefined;
  /** Said before the first letter: who will read it (rule A6). */
  readers: string;
}

export function TalkCard({ talk, sendTo, readers }: TalkCardProps) {
  return (
    <Card title="Talk">
      {talk.length > 0 && (
        <Timeline label="Comments">
          {talk.map(({ id, authorName, body, createdAt, editedAt }) => (
            <Entry
              key={id}
              at={createdAt}
              who={authorName}
              said={editedAt === null ? "wrote" : "wrote, edited"}
            >
              <Quote>{body}</Quote>
            </Entry>
          ))}
        </Timeline>
      )}
      {sendTo && (
        <CommandForm inPlace action={sendTo}>
          <TextArea label="Write a comment" name="body" rows={2} maxLength={4000} required hint={readers} />
          <div>
            <SubmitButton kind="quiet">Send</SubmitButton>
          </div>
        </CommandForm>
      )}
    </Card>
  );
}

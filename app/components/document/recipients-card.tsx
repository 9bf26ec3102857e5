import type { DocumentPage } from "#db/queries/document-page.ts";
import type { RecipientState } from "#domain/document/states.ts";
import { isTrouble } from "#domain/mail/delivery.ts";
import { Card } from "../card.tsx";
import { DateText } from "../clock.tsx";
import { DeliveryStatus, DeliverySteps } from "../delivery.tsx";
import { CommandForm } from "../form/command-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Avatar } from "../person.tsx";
import { Pill } from "../pill.tsx";
import { type Mark, Status } from "../status.tsx";
import { Quote } from "../timeline.tsx";

interface RecipientsCardProps {
  document: Pick<DocumentPage["row"], "id" | "kind" | "state">;
  recipients: DocumentPage["recipients"];
  mayManage: boolean;
  /** Those who have it before them at this moment. */
  looking: ReadonlySet<string>;
}

const STATES: Record<RecipientState, { mark: Mark; word: string }> = {
  waiting: { mark: ["clock", "neutral"], word: "Asked later" },
  invited: { mark: ["halfRing", "amber"], word: "Asked" },
  accepted: { mark: ["filledTick", "green"], word: "Accepted" },
  declined: { mark: ["cross", "red"], word: "Declined" },
  delegated: { mark: ["returnArrow", "neutral"], word: "Passed on" },
  ended: { mark: ["slash", "neutral"], word: "No longer asked" },
};

const HAS_BID = { mark: STATES.accepted.mark, word: "Has bid" };

/** Who it was sent to: what became of the mail, whether they looked, what they said. */
export function RecipientsCard({ document, recipients, mayManage, looking }: RecipientsCardProps) {
  if (recipients.length === 0 || document.state === "draft") return null;
  // Of any other document all are of one company
  const isBidding = document.kind === "bid_request";
  return (
    <Card title="Sent to">
      <ul className="recipients">
        {recipients.map((one) => {
          const isReader = one.role === "copy" && one.state === "invited";
          const { mark, word } = isReader
            ? { mark: ["paper", "neutral"] as const, word: "Reads along" }
            : isBidding && one.state === "accepted"
              ? HAS_BID
              : STATES[one.state];
          const isLooking = [one.contactId, one.personId].some((id) => id !== null && looking.has(id));
          return (
            <li key={one.id}>
              <Avatar name={one.name} />
              <div className="grid min-w-0 flex-1 gap-2">
                <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span>
                    <b className="font-medium">{one.name}</b>{" "}
                    {isBidding && one.company && <span className="text-13">{one.company} </span>}
                    <span className="text-13 break-all text-ink-3">{one.email}</span>
                  </span>
                  <Status mark={mark} word={word} />
                </div>
                {one.reason && <Quote>{one.reason}</Quote>}
                <p className="flex min-h-6 flex-wrap items-center gap-x-2 text-13 text-ink-2">
                  {one.actedAt !== null && <Moment word="Answered" at={one.actedAt} />}
                  {isLooking && <Pill tone="accent">Looking now</Pill>}
                  {!isLooking && one.actedAt === null && one.lastSeenAt !== null && (
                    <Moment word="Last looked" at={one.lastSeenAt} />
                  )}
                  {!isLooking && one.openedAt === null && one.state === "invited" && "Has not opened it yet"}
                </p>
                {one.delivery && one.state === "invited" && (
                  <details open={isTrouble(one.delivery.state)}>
                    <summary className="text-13">
                      Mail: <DeliveryStatus delivery={one.delivery} />
                    </summary>
                    <DeliverySteps delivery={one.delivery} />
                  </details>
                )}
                {mayManage && document.state === "sent" && one.state === "invited" && !isReader && (
                  <CommandForm
                    inPlace
                    action={`/documents/${document.id}/remind/${one.id}`}
                    className="justify-self-start"
                  >
                    <SubmitButton kind="quiet" size="small">
                      Send the mail again
                    </SubmitButton>
                  </CommandForm>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

const Moment = ({ word, at }: { word: string; at: number }) => (
  <span>
    {word} <DateText at={at} as="moment" />
  </span>
);

import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { type Mark, Status } from "#app/components/status.tsx";
import { Quote } from "#app/components/timeline.tsx";
import type { LevelPage } from "#db/queries/bids/level-page.ts";
import type { Answer } from "#domain/bid/sealing.ts";

const STATES: Record<Answer, { mark: Mark; word: string }> = {
  none: { mark: ["halfRing", "amber"], word: "No answer yet" },
  bid: { mark: ["filledTick", "green"], word: "Has bid" },
  unconfirmed: { mark: ["clock", "amber"], word: "Not confirmed since the change" },
  declined: { mark: ["cross", "red"], word: "Will not bid" },
};

/** Who was asked and what they answered, without a word of any price (rule B1). */
export function BiddersCard({ bidders }: Pick<LevelPage, "bidders">) {
  return (
    <Card title="Who was asked">
      <ul className="grid gap-3">
        {bidders.map(({ contractorId, company, answer, reason, submittedAt, late }) => (
          <li key={contractorId} className="grid gap-1">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <b className="font-medium">{company}</b>
              <Status {...STATES[answer]} />
            </span>
            {submittedAt !== null && (
              <span className="text-13 text-ink-2">
                Sent <DateText at={submittedAt} as="moment" />
                {late && ", after the deadline"}
              </span>
            )}
            {reason && <Quote>{reason}</Quote>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

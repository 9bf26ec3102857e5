import { Card, Facts } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { Money } from "#app/components/money.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { LineList } from "./line-list.tsx";
import { WhoWhen } from "./who-when.tsx";

const STATES = {
  given: "Waiting for an answer",
  accepted: "Accepted",
  declined: "Declined",
  superseded: "Replaced by a newer one",
};

/** A contractor's price beside what the order comes to now. */
export function QuoteView({
  quote,
  order,
}: {
  quote: WorkOrderPage["quotes"][number];
  order: NonNullable<WorkOrderPage["order"]>;
}) {
  const { currency, originalMinor, changesMinor, nteMinor } = order;
  return (
    <div className="grid grid-cols-1 gap-4">
      <Card title={<Money minor={quote.amountMinor} currency={currency} />}>
        <Facts
          facts={[
            ["State", STATES[quote.state]],
            ["Given", <WhoWhen key="given" name={quote.givenByName} at={quote.givenAt} />],
            ["Good until", quote.validUntil !== null && <DateText key="until" at={quote.validUntil} />],
            ["Order now", <Money key="now" minor={originalMinor + changesMinor} currency={currency} />],
            ["Not to exceed now", <Money key="nte" minor={nteMinor} currency={currency} />],
            [
              "Note",
              quote.note && (
                <span key="note" className="whitespace-pre-line">
                  {quote.note}
                </span>
              ),
            ],
            ["Answer", quote.decisionReason],
          ].map(([word, value]) => [word as string, value || null] as const)}
        />
      </Card>
      <Card title="Lines" flush>
        <LineList lines={quote.lines} currency={currency} label={`Lines of quote ${quote.revision}`} />
      </Card>
    </div>
  );
}

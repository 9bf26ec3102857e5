import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { Glyph, type Shape, type Tone } from "#app/components/glyphs.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Money } from "#app/components/money.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { counted } from "#domain/words.ts";

type Asked = WorkOrderPage["requests"][number];
type Quoted = WorkOrderPage["quotes"][number];

const REQUESTS: Record<Asked["state"], [Shape, Tone, string]> = {
  requested: ["paper", "amber", "Waiting"],
  approved: ["openTick", "green", "Approved"],
  part_approved: ["halfTick", "green", "Approved in part"],
  rejected: ["cross", "red", "Rejected"],
  withdrawn: ["slash", "neutral", "Withdrawn"],
};

const QUOTES: Record<Quoted["state"], [Shape, Tone, string]> = {
  given: ["paper", "amber", "Waiting"],
  accepted: ["openTick", "green", "Accepted"],
  declined: ["cross", "red", "Declined"],
  superseded: ["returnArrow", "neutral", "Replaced"],
};

export interface RequestsCardProps extends Pick<WorkOrderPage, "quotes" | "requests"> {
  currency: string;
  /** The work order's address for this reader. */
  at: string;
}

/** Prices and extra scope the contractor put forward, newest first, each with its answer. */
export function RequestsCard({ quotes, requests, currency, at }: RequestsCardProps) {
  if (quotes.length + requests.length === 0) return null;
  return (
    <Card title="Quotes and additional work" flush>
      <List label="Quotes and additional work">
        {quotes.map((quote) => (
          <ListRow
            key={quote.id}
            to={`${at}/quote/${quote.id}`}
            title={`Quote ${quote.revision}`}
            mark={<Mark of={QUOTES[quote.state]} />}
            end={<Money minor={quote.amountMinor} currency={currency} />}
          >
            {QUOTES[quote.state][2]}, given <DateText at={quote.givenAt} />
            {quote.decisionReason && <Why>{quote.decisionReason}</Why>}
          </ListRow>
        ))}
        {requests.map((request) => (
          <ListRow
            key={request.id}
            to={`${at}/additional/${request.id}`}
            title={`Additional work ${request.number}`}
            mark={<Mark of={REQUESTS[request.state]} />}
            end={
              <Money minor={request.approvedMinor ?? request.amountMinor} currency={currency} sign="always" />
            }
          >
            {REQUESTS[request.state][2]}, asked <DateText at={request.requestedAt} />
            {request.extraDays > 0 && `, ${counted(request.extraDays, "more day")}`}
            <span className="block truncate">{request.description}</span>
            {request.decisionReason && <Why>{request.decisionReason}</Why>}
          </ListRow>
        ))}
      </List>
    </Card>
  );
}

function Mark({ of: [shape, tone] }: { of: [Shape, Tone, string] }) {
  return <Glyph {...{ shape, tone }} />;
}

function Why({ children }: { children: string }) {
  return <span className="block">“{children}”</span>;
}

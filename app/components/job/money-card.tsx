import type { JobPage } from "#db/queries/job-page.ts";
import type { BoardCard } from "#domain/board/card.ts";
import { sum } from "#domain/money/document-totals.ts";
import { Card } from "../card.tsx";
import { DateText } from "../clock.tsx";
import { List, ListRow } from "../list.tsx";
import { Money } from "../money.tsx";
import { MoneyBar } from "../money-bar.tsx";
import { ClaimStatus } from "../status.tsx";

interface MoneyCardProps {
  cards: readonly BoardCard[];
  claims: JobPage["claims"];
  currency: string;
}

const CALLED_OFF: readonly string[] = ["draft", "declined", "cancelled"];

/** What is agreed with contractors on this job, how far it is invoiced and paid, and the invoices. */
export function MoneyCard({ cards, claims, currency }: MoneyCardProps) {
  // Rule M6: what is drafted, declined or called off commits nothing
  const orders = cards.filter(({ state }) => !CALLED_OFF.includes(state));
  const figures = {
    agreedMinor: sum(orders.map(({ agreedMinor }) => agreedMinor)),
    invoicedMinor: sum(orders.map(({ invoicedMinor }) => invoicedMinor)),
    paidMinor: sum(orders.map(({ paidMinor }) => paidMinor)),
  };
  const names = new Map(cards.map(({ contractorId, contractorName }) => [contractorId, contractorName]));
  return (
    <Card title="Orders and money" flush>
      <div className="card-body grid gap-3">
        <dl className="job-figures">
          <div>
            <dt>Agreed</dt>
            <dd>
              <Money minor={figures.agreedMinor} currency={currency} />
            </dd>
          </div>
          <div>
            <dt>Invoiced</dt>
            <dd>
              <Money minor={figures.invoicedMinor} currency={currency} />
            </dd>
          </div>
          <div>
            <dt>Paid</dt>
            <dd>
              <Money minor={figures.paidMinor} currency={currency} />
            </dd>
          </div>
        </dl>
        <MoneyBar {...figures} currency={currency} />
      </div>
      {claims.length > 0 && (
        <List label="Invoices">
          {claims.map(({ claimId, number, state, netMinor, contractorId, submittedAt }) => (
            <ListRow
              key={claimId}
              to={`/invoices/${claimId}`}
              title={`Invoice ${number}`}
              end={
                <>
                  <Money minor={netMinor} currency={currency} />
                  <ClaimStatus state={state} />
                </>
              }
            >
              {names.get(contractorId)} · <DateText at={submittedAt} />
            </ListRow>
          ))}
        </List>
      )}
    </Card>
  );
}

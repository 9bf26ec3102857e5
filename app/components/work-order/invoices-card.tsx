import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Money } from "#app/components/money.tsx";
import { ClaimGlyph } from "#app/components/status.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { claimStateLabels } from "#domain/claim/states.ts";

export interface InvoicesCardProps extends Pick<WorkOrderPage, "invoices"> {
  currency: string;
  /** Where this reader's invoices are. */
  at: string;
}

export function InvoicesCard({ invoices, currency, at }: InvoicesCardProps) {
  if (invoices.length === 0) return null;
  return (
    <Card title="Invoices" flush>
      <List label="Invoices">
        {invoices.map(({ id, number, revision, state, netMinor, submittedAt }) => (
          <ListRow
            key={id}
            to={`${at}/${id}`}
            title={revision > 1 ? `${number}, version ${revision}` : number}
            mark={<ClaimGlyph state={state} />}
            end={<Money minor={netMinor} currency={currency} />}
          >
            {claimStateLabels[state]}, sent <DateText at={submittedAt} />
          </ListRow>
        ))}
      </List>
    </Card>
  );
}

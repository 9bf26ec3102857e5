import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Money } from "#app/components/money.tsx";
import { Avatar } from "#app/components/person.tsx";
import type { ContractorMoneyFacts } from "#db/queries/claims/contractor-money.ts";
import { queuePath } from "#domain/claim/queue.ts";
import { counted } from "#domain/words.ts";

interface WaitsForWhomProps {
  waiting: ContractorMoneyFacts["waiting"];
  contractorId?: string;
  currency: string;
}

/** Whose approval invoices wait for; each row opens them. */
export function WaitsForWhom({ waiting, contractorId = "", currency }: WaitsForWhomProps) {
  return (
    <Card title="Waits for approval by" flush={waiting.length > 0}>
      {waiting.length === 0 ? (
        <p className="text-ink-2">No invoice waits for anybody.</p>
      ) : (
        <List label="Waits for approval by">
          {waiting.map(({ personId, name, claims, sumMinor, oldestAt }) => (
            <ListRow
              key={personId}
              mark={<Avatar name={name ?? "?"} />}
              title={name ?? "Nobody's limit is enough"}
              to={queuePath({ contractorId, waitsFor: personId ?? "" })}
              end={<Money minor={sumMinor} {...{ currency }} />}
            >
              {counted(claims, "invoice")}, the oldest from <DateText at={oldestAt} />
            </ListRow>
          ))}
        </List>
      )}
    </Card>
  );
}

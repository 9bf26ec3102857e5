import type { Cockpit } from "#db/queries/standing-orders/cockpit.ts";
import { formatPercent } from "#domain/money/format.ts";
import { Card } from "../card.tsx";
import { DateText } from "../clock.tsx";
import { List, ListRow } from "../list.tsx";
import { Money } from "../money.tsx";
import { Pill } from "../pill.tsx";

interface NoticesCardProps extends Pick<Cockpit, "notices"> {
  currency: string;
}

/** Levels of use that were reached, of which both sides were told. */
export function NoticesCard({ notices, currency }: NoticesCardProps) {
  if (notices.length === 0) return null;
  return (
    <Card title="Notices" flush>
      <List label="Notices">
        {notices.map(({ levelBp, capMinor, usedMinor, toldAt }) => (
          <ListRow
            key={`${capMinor} ${levelBp}`}
            title={`${formatPercent(levelBp)} used`}
            end={
              <Pill tone={levelBp >= 10_000 ? "red" : "amber"}>
                {toldAt === null ? "On its way" : <DateText at={toldAt} />}
              </Pill>
            }
          >
            <Money minor={usedMinor} currency={currency} /> of <Money minor={capMinor} currency={currency} />
          </ListRow>
        ))}
      </List>
    </Card>
  );
}

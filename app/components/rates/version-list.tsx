import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Pill } from "#app/components/pill.tsx";
import type { RateCardPage } from "#db/queries/rate-cards/card-page.ts";
import { periodWords } from "./period-words.ts";

interface VersionListProps {
  versions: RateCardPage["versions"];
  /** The one on this page. */
  shown: number;
  to: (n: number) => string;
}

/** Every version of a card, newest first, and when each counts. */
export function VersionList({ versions, shown, to }: VersionListProps) {
  return (
    <Card title="Versions" flush>
      <List label="Versions">
        {versions.map(({ n, period, note, createdByName, createdAt }) => (
          <ListRow
            key={n}
            title={`Version ${n}`}
            {...(n !== shown && { to: to(n) })}
            end={n === shown && <Pill>Shown</Pill>}
          >
            {periodWords(period)}
            <span className="block">
              {createdByName}, <DateText at={createdAt} as="day" />
            </span>
            {note && <span className="block whitespace-pre-line">{note}</span>}
          </ListRow>
        ))}
      </List>
    </Card>
  );
}

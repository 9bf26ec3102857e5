import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Avatar } from "#app/components/person.tsx";
import { Pill } from "#app/components/pill.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";

export function VisitsCard({ visits }: Pick<WorkOrderPage, "visits">) {
  if (visits.length === 0) return null;
  return (
    <Card title="Visits" flush>
      <List label="Visits">
        {visits.map(({ id, personName, rework, checkedInAt, checkedOutAt, note }) => (
          <ListRow
            key={id}
            mark={<Avatar name={personName} />}
            title={personName}
            end={rework ? <Pill tone="amber">Rework, no charge</Pill> : undefined}
          >
            <DateText at={checkedInAt} as="moment" />
            {checkedOutAt === null ? (
              ", on site now"
            ) : (
              <>
                {" to "}
                <DateText at={checkedOutAt} as="time" />
              </>
            )}
            {note && <span className="block whitespace-pre-line">{note}</span>}
          </ListRow>
        ))}
      </List>
    </Card>
  );
}

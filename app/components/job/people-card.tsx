import type { JobPage } from "#db/queries/job-page.ts";
import { Card } from "../card.tsx";
import { PhoneIcon } from "../icons/actions.tsx";
import { List, ListRow } from "../list.tsx";
import { Avatar } from "../person.tsx";

/** Whom to ring about this job. */
export function PeopleCard({ people }: { people: JobPage["people"] }) {
  if (people.length === 0) return null;
  return (
    <Card title="People" flush>
      <List label="People">
        {people.map(({ id, name, of, phone, email }) => (
          <ListRow
            key={id}
            mark={<Avatar name={name} />}
            title={name}
            end={
              phone && (
                <a className="link flex items-center gap-1 tnum" href={`tel:${phone.replaceAll(" ", "")}`}>
                  <PhoneIcon />
                  {phone}
                </a>
              )
            }
          >
            {of} · <a href={`mailto:${email}`}>{email}</a>
          </ListRow>
        ))}
      </List>
    </Card>
  );
}

import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Avatar } from "#app/components/person.tsx";
import { PersonStatusPill } from "#app/components/person-status.tsx";
import { leadContext } from "#app/lead-context.ts";
import { listTeam } from "#db/queries/people.ts";
import { roleLabels } from "#domain/access/people.ts";
import type { Route } from "./+types/list.ts";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer, frame } = leadContext(context);
  return { people: await listTeam(db, viewer, viewer.contractorId), party: frame.party };
});

export const meta = () => [{ title: "Your people · Jobroom" }];

export default function Team({ loaderData: { people, party } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title="Your people"
        meta={party}
        actions={
          <LinkButton to="/team/invite" kind="primary">
            Invite somebody
          </LinkButton>
        }
      />
      <Card flush>
        {people.length > 0 ? (
          <List label="Your people">
            {people.map((person) => (
              <ListRow
                key={person.id}
                title={person.name}
                to={`/team/${person.id}`}
                mark={<Avatar name={person.name} />}
                end={
                  person.status === "active" ? (
                    <span className="text-ink-2">
                      {person.openWork > 0 ? `${person.openWork} open` : "Nothing open"}
                    </span>
                  ) : (
                    <PersonStatusPill person={person} />
                  )
                }
              >
                {roleLabels[person.role]} · {person.email}
              </ListRow>
            ))}
          </List>
        ) : (
          <EmptyState picture="people" title="Nobody yet">
            Invite the people who do the work. Each sees only what is assigned to them.
          </EmptyState>
        )}
      </Card>
    </Page>
  );
}

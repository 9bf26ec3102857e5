import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { PeopleTable } from "#app/components/people-table.tsx";
import { FilterSelect, SearchBar } from "#app/components/search-bar.tsx";
import { staffContext } from "#app/guards.ts";
import { askedFor, neighbours } from "#app/paging.ts";
import { listPeople } from "#db/queries/people.ts";
import { roleLabels } from "#domain/access/people.ts";
import type { Route } from "./+types/list.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { get, ...asked } = askedFor(request);
  const filter = { ...asked, of: get("of"), role: get("role"), status: get("status") };
  const { contractors, ...page } = await listPeople(db, viewer, filter);
  const parties = [
    { value: "staff", label: "Our own people" },
    ...contractors.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return { filter, parties, people: page.rows, ...neighbours(request, page), admin: viewer.role === "admin" };
});

export const meta = () => [{ title: "People · Jobroom" }];

const STATUSES = [
  { value: "active", label: "Has access" },
  { value: "invited", label: "Invited" },
  { value: "suspended", label: "Suspended" },
  { value: "removed", label: "Removed" },
];
const ROLES = Object.entries(roleLabels).map(([value, label]) => ({ value, label }));

export default function People({ loaderData }: Route.ComponentProps) {
  const { filter, parties, people, previousTo, nextTo, admin } = loaderData;
  return (
    <Page>
      <PageHeader
        title="People"
        actions={
          admin && (
            <LinkButton to="/people/invite" kind="primary">
              Invite somebody
            </LinkButton>
          )
        }
      />
      <SearchBar label="Search name or email" q={filter.q}>
        <FilterSelect label="Company" name="of" value={filter.of} all="Everybody" options={parties} />
        <FilterSelect label="Role" name="role" value={filter.role} all="Any role" options={ROLES} />
        <FilterSelect
          label="Access"
          name="status"
          value={filter.status}
          all="All but removed"
          options={STATUSES}
        />
      </SearchBar>
      {people.length > 0 ? (
        <PeopleTable people={people} to={(id) => `/people/${id}`} />
      ) : (
        <Card flush>
          <EmptyState picture="people" title="Nobody fits">
            Look for fewer letters, or for everybody.
          </EmptyState>
        </Card>
      )}
      <Pager label={`${people.length} shown`} previousTo={previousTo} nextTo={nextTo} />
    </Page>
  );
}

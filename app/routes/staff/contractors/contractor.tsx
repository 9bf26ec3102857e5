import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card, Facts } from "#app/components/card.tsx";
import { ContractorMoney } from "#app/components/contractor-money.tsx";
import { ContractorTabs } from "#app/components/contractor-tabs.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Money } from "#app/components/money.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Avatar } from "#app/components/person.tsx";
import { Pill } from "#app/components/pill.tsx";
import { staffContext } from "#app/guards.ts";
import { readContractorMoney } from "#db/queries/claims/contractor-money.ts";
import { readContractor } from "#db/queries/contractors.ts";
import { manager } from "#domain/access/may.ts";
import { roleLabels } from "#domain/access/people.ts";
import { formatPercent } from "#domain/money/format.ts";
import type { Route } from "./+types/contractor.ts";
import { ContractorContacts } from "./contacts.tsx";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  const [read, money] = await Promise.all([
    readContractor(db, viewer.orgId, params.id),
    readContractorMoney(db, viewer, params.id),
  ]);
  return {
    ...read,
    money,
    currency: frame.currency,
    changes: manager(viewer),
    admin: viewer.role === "admin",
  };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.contractor.name ?? "Contractor"} · Jobroom` },
];

export default function Contractor({ loaderData }: Route.ComponentProps) {
  const { contractor, people, contacts, money, currency, changes, admin } = loaderData;
  const here = `/contractors/${contractor.id}`;
  const { toleranceBp, toleranceMinor } = contractor;
  return (
    <Page>
      <PageHeader
        title={contractor.name}
        crumbs={[{ label: "Contractors", to: "/contractors" }]}
        meta={
          <>
            {contractor.trade}
            {contractor.status === "archived" && <Pill tone="amber">Archived, no new work</Pill>}
          </>
        }
        actions={changes && <LinkButton to={`${here}/edit`}>Change</LinkButton>}
      />
      <ContractorTabs id={contractor.id} />
      <ContractorMoney money={money} contractorId={contractor.id} currency={currency} />
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-2">
        <Card
          title="People who sign in"
          action={
            admin && (
              <LinkButton to={`/people/invite?contractor=${contractor.id}`} size="small">
                Invite somebody
              </LinkButton>
            )
          }
          flush={people.length > 0}
        >
          {people.length > 0 ? (
            <List label="People who sign in">
              {people.map((person) => (
                <ListRow
                  key={person.id}
                  to={`/people/${person.id}`}
                  title={person.name}
                  mark={<Avatar name={person.name} />}
                  end={
                    person.status !== "active" && (
                      <Pill tone="amber">{person.status === "invited" ? "Invited" : "Suspended"}</Pill>
                    )
                  }
                >
                  {roleLabels[person.role]} · {person.email}
                </ListRow>
              ))}
            </List>
          ) : (
            <p className="text-ink-2">
              Nobody of theirs signs in yet, so nobody sees the work you give them.
            </p>
          )}
        </Card>
        <ContractorContacts {...{ here, contacts, changes, admin }} />
        <Card title="Details">
          <Facts
            facts={[
              ["Email", contractor.email],
              ["Phone", contractor.phone],
              ["Tax number", contractor.taxNumber],
              ["Tolerance, percent", toleranceBp === null ? null : formatPercent(toleranceBp)],
              [
                "Tolerance, amount",
                toleranceMinor === null ? null : (
                  <Money key="most" minor={toleranceMinor} currency={currency} />
                ),
              ],
              [
                "Tolerance",
                toleranceBp === null && toleranceMinor === null ? "As your organisation allows" : null,
              ],
            ]}
          />
        </Card>
      </div>
    </Page>
  );
}

import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card, Facts } from "#app/components/card.tsx";
import { ContactsCard } from "#app/components/contacts-card.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Pill } from "#app/components/pill.tsx";
import { staffContext } from "#app/guards.ts";
import { readCustomer } from "#db/queries/customers.ts";
import { manager } from "#domain/access/may.ts";
import type { Route } from "./+types/customer.ts";
import { PortalLinks } from "./portal-links.tsx";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return { ...(await readCustomer(db, viewer.orgId, params.id)), changes: manager(viewer) };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.customer.name ?? "Customer"} · Jobroom` },
];

export default function Customer({ loaderData }: Route.ComponentProps) {
  const { customer, contacts, sites, links, changes } = loaderData;
  const here = `/customers/${customer.id}`;
  return (
    <Page>
      <PageHeader
        title={customer.name}
        crumbs={[{ label: "Customers", to: "/customers" }]}
        meta={customer.status === "archived" && <Pill tone="amber">Archived</Pill>}
        actions={changes && <LinkButton to={`${here}/edit`}>Change</LinkButton>}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <ContactsCard
          {...{ here, contacts, changes }}
          none="Add whoever should follow the jobs. Each gets a link of their own."
          end={({ id }) =>
            changes && (
              <PressButton to={`/contacts/${id}/portal-link`} size="small">
                Mail a link
              </PressButton>
            )
          }
        />
        <Card
          title="Sites"
          action={
            changes && (
              <LinkButton to={`/sites/new?customer=${customer.id}`} size="small">
                Add a site
              </LinkButton>
            )
          }
          flush={sites.length > 0}
        >
          {sites.length > 0 ? (
            <List label="Sites">
              {sites.map(({ id, name, address }) => (
                <ListRow key={id} title={name} to={`/sites/${id}`}>
                  {address}
                </ListRow>
              ))}
            </List>
          ) : (
            <p className="text-ink-2">Where work is done for them.</p>
          )}
        </Card>
        <PortalLinks {...{ links, changes }} />
        <Card title="Details">
          <Facts
            facts={[
              ["Email", customer.email],
              ["Phone", customer.phone],
              ["Address", customer.address],
            ]}
          />
        </Card>
      </div>
    </Page>
  );
}

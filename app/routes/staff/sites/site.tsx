import { Link } from "react-router";
import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card, Facts } from "#app/components/card.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { type Column, RowLink, Table } from "#app/components/table.tsx";
import { staffContext } from "#app/guards.ts";
import { readSite } from "#db/queries/sites.ts";
import { manager } from "#domain/access/may.ts";
import type { Route } from "./+types/site.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { site, assets, customers } = await readSite(db, viewer.orgId, params.id);
  return {
    site,
    assets,
    customer: customers.find(({ id }) => id === site.customerId),
    changes: manager(viewer),
  };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.site.name ?? "Site"} · Jobroom` },
];

type Asset = Route.ComponentProps["loaderData"]["assets"][number];

const columns = (changes: boolean): Column<Asset>[] => [
  {
    key: "name",
    header: "Asset",
    rowHeader: true,
    grow: true,
    cell: ({ id, name }) => (changes ? <RowLink to={`/assets/${id}`}>{name}</RowLink> : name),
  },
  { key: "code", header: "Code", cell: ({ code }) => <span className="tnum">{code}</span> },
  { key: "category", header: "Category", cell: ({ category }) => category },
];

export default function Site({ loaderData: { site, assets, customer, changes } }: Route.ComponentProps) {
  const here = `/sites/${site.id}`;
  return (
    <Page>
      <PageHeader
        title={site.name}
        crumbs={[{ label: "Sites", to: "/sites" }]}
        meta={site.address}
        actions={changes && <LinkButton to={`${here}/edit`}>Change</LinkButton>}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <Card
          title="Assets"
          action={
            changes && (
              <LinkButton to={`${here}/assets/new`} size="small">
                Add an asset
              </LinkButton>
            )
          }
          flush={assets.length > 0}
        >
          {assets.length > 0 ? (
            <Table caption="Assets" columns={columns(changes)} rows={assets} rowKey={({ id }) => id} />
          ) : (
            <p className="text-ink-2">What is worked on here. A work order starts from an asset.</p>
          )}
        </Card>
        <Card title="Details">
          <Facts
            facts={[
              [
                "Customer",
                customer && (
                  <Link key="customer" className="link" to={`/customers/${customer.id}`}>
                    {customer.name}
                  </Link>
                ),
              ],
              [
                "Getting in",
                site.accessNotes && (
                  <span key="notes" className="whitespace-pre-line">
                    {site.accessNotes}
                  </span>
                ),
              ],
              ["Address", site.address],
            ]}
          />
        </Card>
      </div>
    </Page>
  );
}

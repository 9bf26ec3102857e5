import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { RecordsPage } from "#app/components/records-page.tsx";
import { type Column, RowLink } from "#app/components/table.tsx";
import { staffContext } from "#app/guards.ts";
import { askedFor, neighbours } from "#app/paging.ts";
import { listSites } from "#db/queries/sites.ts";
import { manager } from "#domain/access/may.ts";
import type { Route } from "./+types/list.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { q, after, before } = askedFor(request);
  const page = await listSites(db, viewer.orgId, { q, after, before });
  return { q, sites: page.rows, ...neighbours(request, page), changes: manager(viewer) };
});

export const meta = () => [{ title: "Sites · Jobroom" }];

type Row = Route.ComponentProps["loaderData"]["sites"][number];

const COLUMNS: Column<Row>[] = [
  {
    key: "name",
    header: "Site",
    rowHeader: true,
    cell: ({ id, name }) => <RowLink to={`/sites/${id}`}>{name}</RowLink>,
  },
  {
    key: "address",
    header: "Address",
    grow: true,
    cell: ({ address }) => <span className="text-ink-2">{address}</span>,
  },
  { key: "customer", header: "Customer", cell: ({ customer }) => customer },
  { key: "assets", header: "Assets", align: "end", cell: ({ assets }) => assets },
];

export default function Sites({ loaderData: { q, sites, changes, ...pages } }: Route.ComponentProps) {
  return (
    <RecordsPage
      {...pages}
      label="Sites"
      actions={
        changes && (
          <LinkButton to="/sites/new" kind="primary">
            Add a site
          </LinkButton>
        )
      }
      search="Search name or address"
      q={q}
      picture="list"
      noneFits="No site fits"
      none="No sites yet"
      firstStep="A site is where work is done. Add one, then what stands there."
      columns={COLUMNS}
      rows={sites}
      line={({ id, name, address, customer }) => ({
        title: name,
        to: `/sites/${id}`,
        meta: [address, customer].filter(Boolean).join(" · "),
      })}
    />
  );
}

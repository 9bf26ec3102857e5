import { answering } from "#app/answer.ts";
import { ArchivedFilter } from "#app/components/archived-filter.tsx";
import { LinkButton } from "#app/components/button.tsx";
import { RecordsPage } from "#app/components/records-page.tsx";
import { type Column, RowLink } from "#app/components/table.tsx";
import { staffContext } from "#app/guards.ts";
import { askedFor, neighbours } from "#app/paging.ts";
import { listCustomers } from "#db/queries/customers.ts";
import { manager } from "#domain/access/may.ts";
import { countLabel } from "#domain/board/columns.ts";
import type { Route } from "./+types/list.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { get, ...asked } = askedFor(request);
  const filter = { ...asked, archived: get("show") === "archived" };
  const page = await listCustomers(db, viewer.orgId, filter);
  return { filter, customers: page.rows, ...neighbours(request, page), changes: manager(viewer) };
});

export const meta = () => [{ title: "Customers · Jobroom" }];

type Row = Route.ComponentProps["loaderData"]["customers"][number];

const COLUMNS: Column<Row>[] = [
  {
    key: "name",
    header: "Customer",
    rowHeader: true,
    grow: true,
    cell: ({ id, name }) => <RowLink to={`/customers/${id}`}>{name}</RowLink>,
  },
  { key: "email", header: "Email", cell: ({ email }) => <span className="text-ink-2">{email}</span> },
  { key: "phone", header: "Phone", cell: ({ phone }) => <span className="tnum">{phone}</span> },
  { key: "sites", header: "Sites", align: "end", cell: ({ sites }) => countLabel(sites) },
  { key: "open", header: "Open jobs", align: "end", cell: ({ openJobs }) => countLabel(openJobs) },
];

export default function Customers({ loaderData }: Route.ComponentProps) {
  const { filter, customers, changes, ...pages } = loaderData;
  return (
    <RecordsPage
      {...pages}
      label="Customers"
      actions={
        changes && (
          <LinkButton to="/customers/new" kind="primary">
            Add a customer
          </LinkButton>
        )
      }
      search="Search name or email"
      q={filter.q}
      filters={<ArchivedFilter archived={filter.archived} />}
      picture="people"
      noneFits="No customer fits"
      none="No customers yet"
      firstStep="Jobs are done for customers. Add one, then mail its contacts a link to follow along."
      columns={COLUMNS}
      rows={customers}
      line={({ id, name, email, openJobs }) => ({
        title: name,
        to: `/customers/${id}`,
        meta: email,
        end: openJobs > 0 && `${countLabel(openJobs)} open`,
      })}
    />
  );
}

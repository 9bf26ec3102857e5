import { answering } from "#app/answer.ts";
import { ArchivedFilter } from "#app/components/archived-filter.tsx";
import { LinkButton } from "#app/components/button.tsx";
import { RecordsPage } from "#app/components/records-page.tsx";
import { type Column, RowLink } from "#app/components/table.tsx";
import { staffContext } from "#app/guards.ts";
import { askedFor, neighbours } from "#app/paging.ts";
import { listContractors } from "#db/queries/contractors.ts";
import { manager } from "#domain/access/may.ts";
import { countLabel } from "#domain/board/columns.ts";
import type { Route } from "./+types/list.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { get, ...asked } = askedFor(request);
  const filter = { ...asked, archived: get("show") === "archived" };
  const page = await listContractors(db, viewer.orgId, filter);
  return { filter, contractors: page.rows, ...neighbours(request, page), changes: manager(viewer) };
});

export const meta = () => [{ title: "Contractors · Jobroom" }];

type Row = Route.ComponentProps["loaderData"]["contractors"][number];

const COLUMNS: Column<Row>[] = [
  {
    key: "name",
    header: "Contractor",
    rowHeader: true,
    grow: true,
    cell: ({ id, name }) => <RowLink to={`/contractors/${id}`}>{name}</RowLink>,
  },
  { key: "trade", header: "Trade", cell: ({ trade }) => trade },
  { key: "phone", header: "Phone", cell: ({ phone }) => <span className="tnum">{phone}</span> },
  { key: "people", header: "People", align: "end", cell: ({ people }) => people },
  { key: "open", header: "Open work", align: "end", cell: ({ openWork }) => countLabel(openWork) },
];

export default function Contractors({ loaderData }: Route.ComponentProps) {
  const { filter, contractors, changes, ...pages } = loaderData;
  return (
    <RecordsPage
      {...pages}
      label="Contractors"
      actions={
        <>
          <LinkButton to="/contractors/money">Money by contractor</LinkButton>
          {changes && (
            <LinkButton to="/contractors/new" kind="primary">
              Add a contractor
            </LinkButton>
          )}
        </>
      }
      search="Search name or trade"
      q={filter.q}
      filters={<ArchivedFilter archived={filter.archived} />}
      picture="people"
      noneFits="No contractor fits"
      none="No contractors yet"
      firstStep="Contractors do the work. Add one, then invite its people."
      columns={COLUMNS}
      rows={contractors}
      line={({ id, name, trade, openWork }) => ({
        title: name,
        to: `/contractors/${id}`,
        meta: trade,
        end: openWork > 0 && `${countLabel(openWork)} open`,
      })}
    />
  );
}

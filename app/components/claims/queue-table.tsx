import { DateText } from "#app/components/clock.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Money } from "#app/components/money.tsx";
import { ClaimGlyph, ClaimStatus, WorkOrderStatus } from "#app/components/status.tsx";
import { type Column, RowLink, Table } from "#app/components/table.tsx";
import type { QueueRow } from "#db/queries/claims/queue.ts";
import { type QueueFilter, queuePath } from "#domain/claim/queue.ts";

interface QueueTableProps {
  rows: readonly QueueRow[];
  filter: QueueFilter;
}

/** A table at the desk, a list on the phone. */
export function QueueTable({ rows, filter }: QueueTableProps) {
  return (
    <>
      <div className="hidden lg:block">
        <Table caption="Invoices" columns={columns(filter)} rows={rows} rowKey={({ id }) => id} />
      </div>
      <div className="lg:hidden">
        <List label="Invoices">
          {rows.map((row) => (
            <ListRow
              key={row.id}
              to={`/invoices/${row.id}`}
              mark={<ClaimGlyph state={row.state} />}
              title={row.contractorName}
              end={
                <>
                  <Amount row={row} />
                  <span className="text-13 text-ink-3">
                    <DateText at={row.submittedAt} as="ago" />
                  </span>
                </>
              }
            >
              <Name row={row} /> · {row.siteName}
              {row.waitsForName && <span className="block">Waits for {row.waitsForName}</span>}
            </ListRow>
          ))}
        </List>
      </div>
    </>
  );
}

function columns(filter: QueueFilter): Column<QueueRow>[] {
  const { view, sort } = filter;
  const waiting: Column<QueueRow> = {
    key: "waits",
    header: "Waits for",
    cell: ({ waitsForName }) => (
      <span className="whitespace-nowrap">{waitsForName ?? "Nobody's limit is enough"}</span>
    ),
  };
  const state: Column<QueueRow> = {
    key: "state",
    header: "State",
    cell: (row) => <ClaimStatus state={row.state} />,
  };
  return [
    {
      key: "number",
      header: "Invoice",
      rowHeader: true,
      cell: (row) => (
        <RowLink to={`/invoices/${row.id}`}>
          <Name row={row} />
        </RowLink>
      ),
    },
    { key: "contractor", header: "Contractor", grow: true, cell: ({ contractorName }) => contractorName },
    {
      key: "site",
      header: "Site",
      cell: ({ siteName }) => <span className="whitespace-nowrap">{siteName}</span>,
    },
    {
      key: "order",
      header: "Work order",
      cell: ({ workOrderNumber }) => <span className="tnum">{workOrderNumber}</span>,
    },
    { key: "work", header: "Work", cell: ({ workState }) => <WorkOrderStatus state={workState} /> },
    view === "waiting" ? waiting : state,
    {
      key: "sent",
      header: "Sent",
      cell: ({ submittedAt }) => <DateText at={submittedAt} as="ago" />,
      sort: { to: queuePath({ ...filter, sort: "age" }), direction: sort === "age" ? "ascending" : null },
    },
    {
      key: "amount",
      header: "Amount",
      align: "end",
      cell: (row) => <Amount row={row} />,
      sort: {
        to: queuePath({ ...filter, sort: "amount" }),
        direction: sort === "amount" ? "descending" : null,
      },
    },
  ];
}

function Name({ row: { number, revision } }: { row: QueueRow }) {
  return (
    <span className="tnum">
      {number}
      {revision > 1 && <span className="text-ink-3"> v{revision}</span>}
    </span>
  );
}

/** What is to be paid once that is decided, else what is billed. */
function Amount({ row: { state, netMinor, approvedMinor, currency } }: { row: QueueRow }) {
  const decided = state === "approved" || state === "part_approved" || state === "paid";
  return <Money minor={decided ? approvedMinor : netMinor} {...{ currency }} />;
}

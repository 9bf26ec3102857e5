import { Link } from "react-router";
import { WaitsForWhom } from "#app/components/claims/waits-for-whom.tsx";
import { Money } from "#app/components/money.tsx";
import { MoneyBar } from "#app/components/money-bar.tsx";
import { type Column, RowLink, Table } from "#app/components/table.tsx";
import type { ContractorsMoneyFacts } from "#db/queries/claims/contractor-money.ts";
import { queuePath } from "#domain/claim/queue.ts";
import { sum } from "#domain/money/document-totals.ts";

interface ContractorsMoneyProps {
  money: ContractorsMoneyFacts;
  currency: string;
}

type Row = ContractorsMoneyFacts["contractors"][number];

/** Who has what: orders out and how far they are used, what waits and what is to be paid, contractor by contractor. */
export function ContractorsMoney({ money: { contractors, waiting }, currency }: ContractorsMoneyProps) {
  if (contractors.length === 0) return null;
  return (
    <section
      className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(18rem,1fr)]"
      aria-label="Money"
    >
      <Table
        caption="Money of contractors, before tax"
        columns={columns(contractors, currency)}
        rows={contractors}
        rowKey={({ contractorId }) => contractorId}
      />
      <WaitsForWhom {...{ waiting, currency }} />
    </section>
  );
}

function columns(rows: Row[], currency: string): Column<Row>[] {
  const total = (amount: (row: Row) => number) => <Money minor={sum(rows.map(amount))} {...{ currency }} />;
  const figure = (minor: number, to: string) =>
    minor === 0 ? (
      <span className="text-ink-3">–</span>
    ) : (
      <Link className="link" to={to}>
        <Money {...{ minor, currency }} />
      </Link>
    );
  return [
    {
      key: "name",
      header: "Contractor",
      rowHeader: true,
      cell: ({ contractorId, name }) => <RowLink to={`/contractors/${contractorId}`}>{name}</RowLink>,
      footer: "All",
    },
    {
      key: "orders",
      header: "Orders out",
      align: "end",
      cell: ({ orders, contractorId }) => (
        <Link className="link" to={`/board?view=table&contractor=${contractorId}`}>
          {orders}
        </Link>
      ),
      footer: sum(rows.map(({ orders }) => orders)),
    },
    {
      key: "agreed",
      header: "Agreed",
      align: "end",
      cell: ({ agreedMinor }) => <Money minor={agreedMinor} {...{ currency }} />,
      footer: total(({ agreedMinor }) => agreedMinor),
    },
    {
      key: "used",
      header: "Used",
      grow: true,
      cell: ({ agreedMinor, invoicedMinor, paidMinor }) => (
        <MoneyBar {...{ agreedMinor, invoicedMinor, paidMinor, currency }} />
      ),
    },
    {
      key: "waiting",
      header: "To decide",
      align: "end",
      cell: ({ contractorId, waitingMinor }) => figure(waitingMinor, queuePath({ contractorId })),
      footer: total(({ waitingMinor }) => waitingMinor),
    },
    {
      key: "pay",
      header: "To pay",
      align: "end",
      cell: ({ contractorId, toPayMinor }) => figure(toPayMinor, queuePath({ contractorId, view: "to_pay" })),
      footer: total(({ toPayMinor }) => toPayMinor),
    },
  ];
}

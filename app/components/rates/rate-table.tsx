import { List, ListRow } from "#app/components/list.tsx";
import { Money } from "#app/components/money.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import type { Rate } from "#domain/rate/rate-card.ts";

interface RateTableProps {
  rates: readonly Rate[];
  currency: string;
}

/** What each thing costs in and out of hours. */
export function RateTable({ rates, currency }: RateTableProps) {
  const columns: Column<Rate>[] = [
    {
      key: "rate",
      header: "Rate",
      rowHeader: true,
      grow: true,
      cell: ({ code, trade, description }) => (
        <>
          {description}
          <span className="block text-13 font-normal text-ink-3">
            {[code, trade].filter(Boolean).join(" · ")}
          </span>
        </>
      ),
    },
    { key: "unit", header: "Unit", cell: ({ unit }) => unit },
    {
      key: "normal",
      header: "Normal",
      align: "end",
      cell: ({ normalMinor }) => <Money minor={normalMinor} currency={currency} />,
    },
    {
      key: "after",
      header: "After hours",
      align: "end",
      cell: ({ afterHoursMinor: minor }) => minor !== null && <Money minor={minor} currency={currency} />,
    },
  ];
  return <Table caption="Rates" columns={columns} rows={rates} rowKey={({ code }) => code} />;
}

/** The same where there is no room for columns. */
export function RateList({ rates, currency }: RateTableProps) {
  return (
    <List label="Rates">
      {rates.map(({ code, trade, description, unit, normalMinor, afterHoursMinor }) => (
        <ListRow key={code} title={description} end={<Money minor={normalMinor} currency={currency} />}>
          per {unit}
          {afterHoursMinor !== null && (
            <>
              , after hours <Money minor={afterHoursMinor} currency={currency} />
            </>
          )}
          <span className="block">{[code, trade].filter(Boolean).join(" · ")}</span>
        </ListRow>
      ))}
    </List>
  );
}

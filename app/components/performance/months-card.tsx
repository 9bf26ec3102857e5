import type { Scorecard } from "#db/queries/performance/scorecard.ts";
import { measureFacts, measures } from "#domain/performance/measures.ts";
import { Card } from "../card.tsx";
import { type Column, Table } from "../table.tsx";
import { monthText } from "./month-text.ts";
import { figureText } from "./share-text.ts";

type Month = Scorecard["trend"][number];

const columns: Column<Month>[] = [
  {
    key: "month",
    header: "Month",
    rowHeader: true,
    cell: ({ month }) => <span className="tnum">{monthText(month)}</span>,
  },
  { key: "jobs", header: "Jobs", align: "end", cell: ({ jobs }) => jobs },
  ...measures.map(
    (measure): Column<Month> => ({
      key: measure,
      header: measureFacts[measure].label,
      align: "end",
      cell: ({ figures }) => {
        const share = figureText(figures[measure]);
        return share && `${share} of ${figures[measure].n}`;
      },
    }),
  ),
];

/** The trend in figures, for those who would rather read than look. */
export function MonthsCard({ trend }: { trend: readonly Month[] }) {
  if (trend.length === 0) return null;
  return (
    <Card title="By month">
      <details>
        <summary>In figures, the twelve months up to the last day</summary>
        <div className="months-table mt-2">
          <Table caption="Figures by month" columns={columns} rows={trend} rowKey={({ month }) => month} />
        </div>
      </details>
    </Card>
  );
}

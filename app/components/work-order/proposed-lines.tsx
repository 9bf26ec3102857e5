import { Money, Quantity } from "#app/components/money.tsx";
import { Table } from "#app/components/table.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";

type Line = WorkOrderPage["quotes"][number]["lines"][number];

/** What a contractor priced, as it was written. */
export function ProposedLines({ lines, currency, caption }: { lines: readonly Line[]; currency: string; caption: string }) {
  const rows = lines.map((line, index) => ({ ...line, key: String(index) }));
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(line) => line.key}
      columns={[
        { key: "what", header: "Line", rowHeader: true, grow: true, cell: (line) => line.description },
        { key: "quantity", header: "Quantity", align: "end", cell: (line) => <Quantity milli={line.quantityMilli} unit={line.unit} /> },
        { key: "price", header: "Price", align: "end", cell: (line) => <Money minor={line.unitPriceMinor} currency={currency} bare /> },
        { key: "net", header: "Amount", align: "end", cell: (line) => <Money minor={line.netMinor} currency={currency} /> },
      ]}
    />
  );
}

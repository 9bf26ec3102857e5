import { Money, Quantity } from "#app/components/money.tsx";
import { Table } from "#app/components/table.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { orderTotals } from "#domain/order/totals.ts";

export interface PrintedLinesProps extends Pick<WorkOrderPage, "lines"> {
  order: NonNullable<WorkOrderPage["order"]>;
}

/** The order as it is printed: its lines, tax and total. */
export function PrintedLines({ order: { number, currency, nteMinor }, lines }: PrintedLinesProps) {
  const totals = orderTotals(lines);
  return (
    <section>
      <h2 className="mb-1 text-16 font-semibold">Order {number}</h2>
      <Table
        caption="Lines of the order"
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          {
            key: "what",
            header: "Line",
            rowHeader: true,
            grow: true,
            cell: (line) => line.description,
            footer: <Words />,
          },
          {
            key: "quantity",
            header: "Quantity",
            align: "end",
            cell: (line) => <Quantity milli={line.quantityMilli} unit={line.unit} />,
          },
          {
            key: "price",
            header: "Price",
            align: "end",
            cell: (line) => <Money minor={line.unitPriceMinor} currency={currency} bare />,
          },
          {
            key: "net",
            header: "Amount",
            align: "end",
            cell: (line) => <Money minor={line.netMinor} currency={currency} />,
            footer: (
              <span className="grid">
                <Money minor={totals.netMinor} currency={currency} />
                <Money minor={totals.taxMinor} currency={currency} />
                <Money minor={totals.grossMinor} currency={currency} />
              </span>
            ),
          },
        ]}
      />
      <p className="mt-1 text-13 text-ink-2">
        Not to exceed <Money minor={nteMinor} currency={currency} /> without tax. More needs approval before
        the work.
      </p>
    </section>
  );
}

function Words() {
  return (
    <span className="grid">
      <span>Without tax</span>
      <span>Tax</span>
      <span>Total</span>
    </span>
  );
}

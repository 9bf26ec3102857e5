import { Card } from "#app/components/card.tsx";
import { Money, Quantity } from "#app/components/money.tsx";
import { Strip } from "#app/components/strip.tsx";
import { Table } from "#app/components/table.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { orderStrip } from "#domain/order/strip.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";

export interface OrderCardProps extends Pick<WorkOrderPage, "lines"> {
  order: NonNullable<WorkOrderPage["order"]>;
  state: WorkOrderState;
}

/** The order's seven figures, which both sides see move, and what it is made of. */
export function OrderCard({ order, lines, state }: OrderCardProps) {
  const { currency, originalMinor, changesMinor, invoicedMinor, paidMinor, nteMinor } = order;
  const changes = [{ state: "approved" as const, netMinor: changesMinor }];
  const figures = orderStrip({ originalMinor, changes, work: state, invoicedMinor, paidMinor });
  return (
    <Card
      title={`Order ${order.number}`}
      flush
      footer={
        <span className="text-13 text-ink-2">
          Not to exceed <Money minor={nteMinor} currency={currency} />. All amounts are without tax.
        </span>
      }
    >
      <div className="border-b border-line">
        <Strip currency={currency} {...figures} />
      </div>
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
            cell: (line) => (
              <>
                {line.description}
                {line.changeNumber !== null && (
                  <span className="block text-13 text-ink-3">
                    Change {line.changeNumber}: {line.changeReason}
                  </span>
                )}
              </>
            ),
          },
          { key: "quantity", header: "Quantity", align: "end", cell: (line) => <Quantity milli={line.quantityMilli} unit={line.unit} /> },
          { key: "price", header: "Price", align: "end", cell: (line) => <Money minor={line.unitPriceMinor} currency={currency} bare /> },
          {
            key: "net",
            header: "Amount",
            align: "end",
            cell: (line) => <Money minor={line.netMinor} currency={currency} />,
            footer: <Money minor={originalMinor + changesMinor} currency={currency} />,
          },
        ]}
      />
    </Card>
  );
}

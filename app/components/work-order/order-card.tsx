import { Link } from "react-router";
import { Card } from "#app/components/card.tsx";
import { Money } from "#app/components/money.tsx";
import { Strip } from "#app/components/strip.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { orderStrip } from "#domain/order/strip.ts";
import { scheduleTitle } from "#domain/schedule/words.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import { LineList } from "./line-list.tsx";

export interface OrderCardProps extends Pick<WorkOrderPage, "lines"> {
  order: NonNullable<WorkOrderPage["order"]>;
  state: WorkOrderState;
  /** Where this side's standing orders are. */
  standingBase: string;
}

/** The order's seven figures, which both sides see move, and what it is made of. */
export function OrderCard({ order, lines, state, standingBase }: OrderCardProps) {
  const { currency, originalMinor, changesMinor, invoicedMinor, paidMinor, nteMinor } = order;
  const changes = [{ state: "approved" as const, netMinor: changesMinor }];
  const figures = orderStrip({ originalMinor, changes, work: state, invoicedMinor, paidMinor });
  return (
    <Card
      title={`Order ${order.number}`}
      flush
      footer={
        <span className="text-13 text-ink-2">
          {order.standingOrderId && (
            <>
              Called off from{" "}
              <Link className="link" to={`${standingBase}/${order.standingOrderId}`}>
                standing order {order.standingNumber}
              </Link>
              {order.recurring && ` as recurring work: ${scheduleTitle(order.recurring)}`}.{" "}
            </>
          )}
          Not to exceed <Money minor={nteMinor} currency={currency} />. All amounts are without tax.
        </span>
      }
    >
      <div className="mt-3">
        <Strip currency={currency} {...figures} />
      </div>
      <LineList label="Lines of the order" lines={lines} currency={currency} />
    </Card>
  );
}

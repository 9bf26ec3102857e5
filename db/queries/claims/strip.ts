import { type OrderStrip, orderStrip } from "#domain/order/strip.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import type { OrderRow } from "../work-order-facts.ts";

type Sums = Pick<OrderRow, "originalMinor" | "changesMinor" | "invoicedMinor" | "paidMinor">;

/** The strip of an order from the sums its row keeps. What was given back counts as a change below zero. */
export const stripOf = (
  { originalMinor, changesMinor, invoicedMinor, paidMinor }: Sums,
  work: WorkOrderState,
): OrderStrip =>
  orderStrip({
    originalMinor,
    changes: [{ state: "approved", netMinor: changesMinor }],
    work,
    invoicedMinor,
    paidMinor,
  });

import type { OrderRow } from "#db/queries/work-order-facts.ts";
import { conflict } from "#domain/refusal.ts";

/** Work that is being billed stays where it is until that is settled. `doing` finishes "before you …". */
export function refuseWhileInvoiced({ invoicedMinor }: Pick<OrderRow, "invoicedMinor">, doing: string): void {
  if (invoicedMinor === 0) return;
  throw conflict(
    "has_invoices",
    `There is an invoice on this work order. Reject it, or ask for it to be withdrawn, before you ${doing}.`,
  );
}

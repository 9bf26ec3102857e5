import type { AppContext, appContext } from "#app/context.ts";
import { personContext } from "#app/guards.ts";
import { readWorkOrderPage } from "#db/queries/work-order-page.ts";
import { notFound } from "#domain/refusal.ts";

interface Args {
  context: { get(key: typeof appContext): AppContext };
}

/** One quote on a work order, with the order it would change. Prices exist only for those who reach the order. */
export async function readQuotePage({ context }: Args, workOrderId: string, quoteId: string) {
  const { db, viewer, now } = personContext(context);
  const { workOrder, order, quotes } = await readWorkOrderPage(db, viewer, workOrderId);
  const quote = quotes.find((one) => one.id === quoteId);
  if (!order || !quote) throw notFound("quote");
  return { id: workOrder.id, number: workOrder.number, order, quote, now };
}

/** One request for additional work, with its photos. */
export async function readRequestPage({ context }: Args, workOrderId: string, requestId: string) {
  const { db, viewer } = personContext(context);
  const { workOrder, order, requests, files } = await readWorkOrderPage(db, viewer, workOrderId);
  const request = requests.find((one) => one.id === requestId);
  if (!order || !request) throw notFound("request");
  return { id: workOrder.id, number: workOrder.number, order, request, files };
}

import { LinkButton } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { formatMoney } from "#domain/money/format.ts";

export interface WaitingProps {
  page: Pick<WorkOrderPage, "quotes" | "requests" | "order" | "invoices">;
  at: string;
}

/** What waits for a decision by staff, first on the page. */
export function Waiting({ page: { quotes, requests, order, invoices }, at }: WaitingProps) {
  const currency = order?.currency ?? "AUD";
  const waiting = [
    ...quotes
      .filter((quote) => quote.state === "given")
      .map((quote) => ({
        to: `${at}/quote/${quote.id}`,
        title: `A price of ${formatMoney(quote.amountMinor, currency)} waits for you`,
      })),
    ...requests
      .filter((request) => request.state === "requested")
      .map((request) => ({
        to: `${at}/additional/${request.id}`,
        title: `Additional work for ${formatMoney(request.amountMinor, currency)} waits for you`,
      })),
    ...invoices
      .filter((invoice) => invoice.state === "submitted")
      .map((invoice) => ({
        to: `/invoices/${invoice.id}`,
        title: `Invoice ${invoice.number} waits for you`,
      })),
  ];
  return waiting.map(({ to, title }) => (
    <Notice key={to} tone="amber" title={title}>
      <LinkButton size="small" to={to}>
        Look and decide
      </LinkButton>
    </Notice>
  ));
}

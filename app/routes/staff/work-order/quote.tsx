import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { QuoteView } from "#app/components/work-order/quote-view.tsx";
import { staffContext } from "#app/guards.ts";
import { readQuotePage } from "#app/routes/shared/proposal.ts";
import { manager } from "#domain/access/may.ts";
import { formatMoney } from "#domain/money/format.ts";
import type { Route } from "./+types/quote.ts";

export const loader = answering(async (args: Route.LoaderArgs) => ({
  ...(await readQuotePage(args, args.params.id, args.params.quoteId)),
  mayDecide: manager(staffContext(args.context).viewer),
}));

export const meta = () => [{ title: "Quote · Jobroom" }];

export default function Quote({
  loaderData: { id, number, quote, order, now, mayDecide },
}: Route.ComponentProps) {
  const at = `/work-orders/${id}/quote/${quote.id}`;
  const expired = quote.validUntil !== null && quote.validUntil < now;
  const open = mayDecide && quote.state === "given";
  return (
    <Page narrow>
      <PageHeader
        title={`Quote ${quote.revision}`}
        crumbs={[{ label: `Work order ${number}`, to: `/work-orders/${id}` }]}
      />
      <div className="grid grid-cols-1 gap-4">
        {open && expired && (
          <Notice tone="amber">This price has run out. Decline it to ask for a new one.</Notice>
        )}
        <QuoteView {...{ quote, order }} />
        {open && !expired && (
          <CommandForm action={`${at}/accept`} inPlace>
            <p className="text-ink-2">
              The price goes onto the order, and the not-to-exceed rises to it if it is lower.
            </p>
            <div>
              <SubmitButton>Accept {formatMoney(quote.amountMinor, order.currency)}</SubmitButton>
            </div>
          </CommandForm>
        )}
        {open && (
          <Card title="Or decline it">
            <CommandForm action={`${at}/decline`} inPlace>
              <TextArea label="Why" name="reason" required maxLength={1000} />
              <div>
                <SubmitButton kind="danger">Decline</SubmitButton>
              </div>
            </CommandForm>
          </Card>
        )}
      </div>
    </Page>
  );
}

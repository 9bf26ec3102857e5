import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { DateField } from "#app/components/form/date-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { LinesField } from "#app/components/work-order/lines-field.tsx";
import { contractorContext } from "#app/guards.ts";
import { giveQuote } from "#commands/quote/give-quote.ts";
import { readPricing } from "#db/queries/pricing.ts";
import type { Route } from "./+types/new-quote.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = contractorContext(context);
  return {
    ...(await readPricing(db, viewer, params.id, frame)),
    currency: frame.currency,
    organisation: frame.organisation,
  };
});

export const action = onWorkOrder(giveQuote);
export const meta = () => [{ title: "Your price · Jobroom" }];

export default function NewQuote({ loaderData }: Route.ComponentProps) {
  const { id, number, description, newestQuote, rates, currency, organisation } = loaderData;
  return (
    <Page narrow>
      <PageHeader
        title={newestQuote ? `Revise your price, version ${newestQuote.revision + 1}` : "Your price"}
        crumbs={[{ label: `Work order ${number}`, to: `/work/${id}` }]}
      />
      <Card>
        <p className="mb-3 whitespace-pre-line text-ink-2">{description}</p>
        <CommandForm>
          <LinesField currency={currency} rates={rates} lines={newestQuote?.lines ?? []} />
          <TextArea label="Note" name="note" maxLength={2000} defaultValue={newestQuote?.note ?? ""} />
          <DateField label="Good until" name="validUntil" />
          <p className="text-ink-2">
            {organisation} sees the price when you send it. You can send a new version until they answer.
          </p>
          <div>
            <SubmitButton>Send the price</SubmitButton>
          </div>
        </CommandForm>
      </Card>
    </Page>
  );
}

import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { MoneyField } from "#app/components/form/number-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { plugBid } from "#commands/bid/plug-bid.ts";
import { isHole } from "#domain/bid/level.ts";
import type { Route } from "./+types/plug.ts";
import { readOpenedBid } from "./opened-bid.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(({ context, params }: Route.LoaderArgs) => readOpenedBid(context, params));

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), plugBid, await request.formData(), params);
  return sent.ok ? redirect(`/documents/${params.documentId}/bids`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Our amounts · Jobroom" }];

export default function PlugBid({ loaderData: { bid, lines, crumbs, currency } }: Route.ComponentProps) {
  const holes = bid.column?.cells.filter(isHole) ?? [];
  return (
    <Page narrow>
      <PageHeader title={`Our amounts in the bid of ${bid.company}`} crumbs={crumbs} />
      <p className="mb-4 text-ink-2">
        What you expect to pay for what this bid leaves out, without tax. It is for comparing only: the bidder
        never sees it and it is not ordered. Leave a field empty to take an amount away.
      </p>
      <CommandForm>
        {holes.map(({ lineId, plugMinor }, at) => (
          <div key={lineId}>
            <input type="hidden" name={`plugs[${at}].lineId`} value={lineId} />
            <MoneyField
              label={lines.find(({ id }) => id === lineId)?.description ?? "Line"}
              name={`plugs[${at}].amountMinor`}
              currency={currency}
              defaultMinor={plugMinor}
            />
          </div>
        ))}
        <SubmitButton>Save our amounts</SubmitButton>
      </CommandForm>
    </Page>
  );
}

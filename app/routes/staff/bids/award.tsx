import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { Combobox } from "#app/components/form/combobox.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { typedValues } from "#app/components/form/reply.ts";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Money } from "#app/components/money.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { awardBid } from "#commands/bid/award-bid.ts";
import { findAssets } from "#db/queries/work-order-choices.ts";
import { isHole } from "#domain/bid/level.ts";
import { formatMoney } from "#domain/money/format.ts";
import type { Route } from "./+types/award.ts";
import { readOpenedBid } from "./opened-bid.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, request, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { searchParams } = new URL(request.url);
  const assetText = searchParams.get("assetIdText");
  const [opened, assets] = await Promise.all([
    readOpenedBid(context, params),
    assetText ? findAssets(db, viewer.orgId, assetText) : undefined,
  ]);
  return { ...opened, assets, reply: { errors: {}, values: typedValues(searchParams) } };
});

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), awardBid, await request.formData(), params);
  return sent.ok ? redirect(`/documents/${sent.result.orderDocumentId}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Award a bid · Jobroom" }];

export default function AwardBid({ loaderData }: Route.ComponentProps) {
  const { bid, lines, crumbs, currency, assets, reply } = loaderData;
  const left = bid.column?.cells.filter(isHole) ?? [];
  return (
    <Page narrow>
      <PageHeader title={`Award to ${bid.company}`} crumbs={crumbs} />
      <p className="text-20 font-semibold">
        <Money minor={bid.netMinor ?? 0} currency={currency} />{" "}
        <span className="text-14 font-normal text-ink-2">without tax</span>
      </p>
      {left.length > 0 && (
        <p className="mt-2 tone-amber">
          Not in this price:{" "}
          {left.map(({ lineId }) => lines.find(({ id }) => id === lineId)?.description).join(", ")}. The order
          says so.
        </p>
      )}
      {bid.content.exclusions && (
        <p className="mt-2 whitespace-pre-line tone-amber">They also leave out: {bid.content.exclusions}</p>
      )}
      <div className="my-4">
        <h2 className="font-medium">What happens next</h2>
        <ul className="list-disc pl-5">
          <li>A work order is drafted from this bid. Look at it, then send it to {bid.company}.</li>
          <li>The request is closed.</li>
          <li>The other bidders are told that the work went to somebody else, without names or prices.</li>
        </ul>
      </div>
      <CommandForm reply={reply}>
        <Combobox
          label="Asset"
          name="assetId"
          hint="What the work is on."
          url="/search/assets"
          placeholder="Name, code or site"
          results={assets}
          required
        />
        {bid.content.alternates.map(({ id, description, amountMinor }, at) => (
          <CheckboxField
            key={id}
            label={`${amountMinor < 0 ? "Take for less" : "Order as well"}: ${description}, ${formatMoney(amountMinor, currency, { sign: "always" })}`}
            name={`alternates[${at}]`}
            value={id}
          />
        ))}
        <SubmitButton kind="primary">Award to {bid.company}</SubmitButton>
      </CommandForm>
    </Page>
  );
}

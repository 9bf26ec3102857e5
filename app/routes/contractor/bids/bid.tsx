import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { BidForm } from "#app/components/bids/bid-form.tsx";
import { takesBid } from "#app/components/bids/bid-words.ts";
import { DateText } from "#app/components/clock.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { contractorContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { submitBid } from "#commands/bid/submit-bid.ts";
import { readBidPage } from "#db/queries/bids/bid-page.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/bid.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = contractorContext(context);
  const page = await readBidPage(db, viewer, params.documentId, now);
  const { id, number, n, title, lines, bid, step, closesAt } = page;
  return {
    ...{ id, number, n, title, lines, bid, closesAt },
    takesBid: takesBid(step),
    currency: frame.currency,
    today: dayKey(now, frame.timeZone),
  };
});

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const sent = await submit(contractorContext(context), submitBid, await request.formData(), { documentId });
  return sent.ok ? redirect(`/work/bids/${documentId}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Your bid · Jobroom" }];

export default function Bid({ loaderData }: Route.ComponentProps) {
  const { id, number, title, closesAt } = loaderData;
  return (
    <Page>
      <PageHeader
        title={`Your bid for ${title}`}
        crumbs={[{ label: `Request for a price ${number}`, to: `/work/bids/${id}` }]}
        meta={
          <span>
            Closes <DateText at={closesAt} as="moment" />
          </span>
        }
      />
      {loaderData.takesBid ? <BidForm {...loaderData} /> : <p>No bid is taken here any more.</p>}
    </Page>
  );
}

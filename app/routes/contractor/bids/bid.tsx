import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { BidForm } from "#app/components/bids/bid-form.tsx";
import { takesBid } from "#app/components/bids/bid-words.ts";
import { DateText } from "#app/components/clock.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { readerContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { submitBid } from "#commands/bid/submit-bid.ts";
import { readBidPage } from "#db/queries/bids/bid-page.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/bid.ts";
import { placeOf } from "./place.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = readerContext(context);
  const page = await readBidPage(db, viewer, params.documentId, now);
  const { number, n, title, lines, bid, step, closesAt } = page;
  return {
    ...{ number, n, title, lines, bid, closesAt },
    to: `${placeOf(viewer).base}/${page.id}`,
    takesBid: takesBid(step),
    currency: frame.currency,
    today: dayKey(now, frame.timeZone),
  };
});

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const app = readerContext(context);
  const sent = await submit(app, submitBid, await request.formData(), { documentId });
  return sent.ok ? redirect(`${placeOf(app.viewer).base}/${documentId}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Your bid · Jobroom" }];

export default function Bid({ loaderData }: Route.ComponentProps) {
  const { to, number, title, closesAt } = loaderData;
  return (
    <Page>
      <PageHeader
        title={`Your bid for ${title}`}
        crumbs={[{ label: `Request for a price ${number}`, to }]}
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

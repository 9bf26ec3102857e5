import { redirect, type ShouldRevalidateFunctionArgs } from "react-router";
import { answering } from "#app/answer.ts";
import { BidForm } from "#app/components/bids/bid-form.tsx";
import { bidWords, takesBid } from "#app/components/bids/bid-words.ts";
import { DateText } from "#app/components/clock.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { readerContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { submitBid } from "#commands/bid/submit-bid.ts";
import { readBidPage } from "#db/queries/bids/bid-page.ts";
import { dayKey } from "#domain/time/day.ts";
import { formatMoment } from "#domain/time/format.ts";
import type { Route } from "./+types/bid.ts";
import { placeOf } from "./place.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = readerContext(context);
  const page = await readBidPage(db, viewer, params.documentId, now);
  const { number, n, note, title, lines, bid, step, closesAt } = page;
  return {
    ...{ number, n, note, title, lines, bid, closesAt },
    to: `${placeOf(viewer).base}/${page.id}`,
    takesBid: takesBid(step),
    words: bidWords(step, {
      organisation: frame.organisation,
      from: page.head.from.name,
      closes: formatMoment(closesAt, now, frame.timeZone),
      isLate: page.isPastDeadline,
    }),
    currency: frame.currency,
    today: dayKey(now, frame.timeZone),
  };
});

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const app = readerContext(context);
  const sent = await submit(app, submitBid, await request.formData(), { documentId });
  return sent.ok ? redirect(`${placeOf(app.viewer).base}/${documentId}`) : sent.reply;
});

/** A refusal may be because the request was changed: the form goes on with the version that is out now. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  actionStatus === 409 || defaultShouldRevalidate;

export const meta: Route.MetaFunction = () => [{ title: "Your bid · Jobroom" }];

export default function Bid({ loaderData, actionData }: Route.ComponentProps) {
  const { to, number, n, note, title, closesAt, words } = loaderData;
  // Whoever was refused keeps what they typed, whatever has become of the request since
  const hasForm = loaderData.takesBid || actionData !== undefined;
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
      <div className="grid gap-4">
        {!loaderData.takesBid && (
          <Notice title={words.title}>
            <p>{words.next}</p>
          </Notice>
        )}
        {n > 1 && note && (
          <Notice tone="amber" title="What has changed">
            <p className="whitespace-pre-line">{note}</p>
          </Notice>
        )}
        {hasForm && <BidForm {...loaderData} />}
      </div>
    </Page>
  );
}

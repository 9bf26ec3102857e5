import { answering } from "#app/answer.ts";
import { BidBar } from "#app/components/bids/bid-bar.tsx";
import { bidWords, takesBid } from "#app/components/bids/bid-words.ts";
import { OwnBidCard } from "#app/components/bids/own-bid-card.tsx";
import { QuestionsCard } from "#app/components/bids/questions-card.tsx";
import { useClock } from "#app/components/clock.tsx";
import { Later } from "#app/components/later.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Breadcrumb, Page } from "#app/components/page.tsx";
import { useNoted } from "#app/components/received/use-noted.ts";
import { readerContext } from "#app/guards.ts";
import { useFreshOnReturn } from "#app/live/use-fresh-on-return.ts";
import { readBidPage } from "#db/queries/bids/bid-page.ts";
import { formatMoment } from "#domain/time/format.ts";
import type { Route } from "./+types/page.ts";
import { placeOf } from "./place.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = readerContext(context);
  const page = await readBidPage(db, viewer, params.documentId, now);
  const { base, crumb } = placeOf(viewer);
  return {
    ...{ page, organisation: frame.organisation, currency: frame.currency },
    ...{ crumb, to: `${base}/${page.id}` },
  };
});

const PAPER = {
  there: import.meta.env.SSR ? (await import("#app/components/bids/bid-paper.tsx")).default : null,
  load: () => import("#app/components/bids/bid-paper.tsx"),
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.page.title ?? "Request for a price"} · Jobroom` },
];

export default function BidRequest({ loaderData }: Route.ComponentProps) {
  const { page, organisation, currency, crumb, to } = loaderData;
  const { now, timeZone } = useClock();
  useFreshOnReturn();
  useNoted(`${to}/opened`);
  const { head, shown, step, n, note, reason, isPastDeadline } = page;
  const words = bidWords(step, {
    organisation,
    from: head.from.name,
    closes: formatMoment(page.closesAt, now, timeZone),
    isLate: isPastDeadline,
  });
  return (
    <Page>
      <div className="received">
        <div className="no-print">
          <Breadcrumb crumbs={[crumb]} />
        </div>
        <div className="received-notices no-print">
          <Notice tone={words.tone} title={words.title}>
            <p>{words.next}</p>
            {n > 1 && note && takesBid(step) && (
              <p className="whitespace-pre-line">What has changed: {note}</p>
            )}
            {reason && <p>{reason}</p>}
          </Notice>
        </div>
        <div className="no-print">
          <OwnBidCard {...page} currency={currency} />
        </div>
        <Later part={PAPER} stamp={shown} of={{ head, shown }} />
        <p className="received-tools no-print">
          <a className="btn btn-quiet btn-small" href={`${to}/pdf`}>
            Download PDF
          </a>
        </p>
        <div className="no-print">
          <QuestionsCard
            to={to}
            questions={page.questions}
            mayAsk={takesBid(step) && !isPastDeadline}
            organisation={organisation}
          />
        </div>
        <BidBar {...page} to={to} />
      </div>
    </Page>
  );
}

import { answering } from "#app/answer.ts";
import { BiddersCard } from "#app/components/bids/bidders-card.tsx";
import { LevellingTable } from "#app/components/bids/levelling-table.tsx";
import { OffersCard } from "#app/components/bids/offers-card.tsx";
import { OpeningCard } from "#app/components/bids/opening-card.tsx";
import { StaffQuestionsCard } from "#app/components/bids/staff-questions-card.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { useJobRoom } from "#app/live/use-job-room.ts";
import { readLevelPage } from "#db/queries/bids/level-page.ts";
import { manager } from "#domain/access/may.ts";
import type { Route } from "./+types/page.ts";
import { bidsCrumbs } from "./crumbs.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = staffContext(context);
  const { around, ...page } = await readLevelPage(db, viewer, params.documentId, now);
  return {
    ...page,
    crumbs: bidsCrumbs(page.document, around.jobNumber).slice(0, -1),
    me: viewer.id,
    currency: frame.currency,
    mayManage: manager(viewer),
  };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Bids for ${loaderData?.document.number ?? "a request"} · Jobroom` },
];

// Every change has the loader run again, which knows what is still sealed
const NO_ROWS: [] = [];

export default function Bids({ loaderData }: Route.ComponentProps) {
  const { document, crumbs, me, lastSeq, ...page } = loaderData;
  useJobRoom(document.jobId, { rows: NO_ROWS, lastSeq, me });
  return (
    <Page>
      <PageHeader
        title={`Bids for ${document.title}`}
        crumbs={crumbs}
        meta={
          <span className="tnum">
            Bid request {document.number}
            {document.n > 1 && `, version ${document.n}`}
          </span>
        }
      />
      <div className="grid grid-cols-1 gap-4">
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
          <OpeningCard {...page} document={document} />
          <BiddersCard bidders={page.bidders} />
        </div>
        {page.bids.length > 0 && <LevellingTable {...page} document={document} />}
        <OffersCard bids={page.bids} currency={page.currency} />
        <StaffQuestionsCard {...page} document={document} />
      </div>
    </Page>
  );
}

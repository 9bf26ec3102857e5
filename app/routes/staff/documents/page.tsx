import { useRef } from "react";
import { Link } from "react-router";
import { answering } from "#app/answer.ts";
import { BidsCard } from "#app/components/bids/bids-card.tsx";
import { DocumentStatus } from "#app/components/document/document-status.tsx";
import { AsideProvider } from "#app/components/document/line-aside.ts";
import { MilestonesCard } from "#app/components/document/milestones-card.tsx";
import { NextStep } from "#app/components/document/next-step.tsx";
import { PaperPage } from "#app/components/document/paper-page.tsx";
import { namedIn, partiesOf } from "#app/components/document/parties-of.ts";
import { RecipientsCard } from "#app/components/document/recipients-card.tsx";
import { RelatedCard } from "#app/components/document/related-card.tsx";
import { SignaturesCard } from "#app/components/document/signatures-card.tsx";
import { TalkCard } from "#app/components/document/talk-card.tsx";
import { VersionsCard } from "#app/components/document/versions-card.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { useLineTalk } from "#app/components/received/use-line-talk.tsx";
import { useSoftLinks } from "#app/components/soft-links.ts";
import { isTalk } from "#app/components/talk/is-talk.ts";
import { HistoryCard } from "#app/components/work-order/history-card.tsx";
import { staffContext } from "#app/guards.ts";
import { useJobRoom } from "#app/live/use-job-room.ts";
import { historyOf } from "#app/routes/shared/history.ts";
import { headOf } from "#db/queries/document-head.ts";
import { readDocumentPage } from "#db/queries/document-page.ts";
import { encodeAudience } from "#domain/access/audience.ts";
import { manager } from "#domain/access/may.ts";
import { chosenFiles } from "#domain/document/attached.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { firstChoices } from "#domain/document/figures.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { shownOf } from "#domain/document/shown.ts";
import { shownState } from "#domain/document/shown-state.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/page.ts";
import { documentCrumbs } from "./crumbs.ts";
import { withSendingDay } from "./sending-day.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = staffContext(context);
  const page = await readDocumentPage(db, viewer, params.documentId);
  const { row, sent, recipients, around } = page;
  const content = (row.state === "draft" ? row.draft : sent?.content) ?? emptyDraft;
  const isDraft = row.state === "draft";
  const readers = isDraft ? content.preparedFor : recipients;
  // Every bidder reads the same paper, which names none of them (rule B2)
  const [first] = row.kind === "bid_request" ? [] : readers;
  return {
    document: {
      ...row,
      draft: null,
      shown: shownState(row, page.bidding, { now, today: dayKey(now, around.timeZone) }),
    },
    crumbs: documentCrumbs(page),
    party: around.customer ?? around.contractor,
    head: {
      ...headOf(page, first, isDraft ? row.sentVersion + 1 : row.sentVersion),
      closesAt: isDraft ? undefined : page.bidding?.closesAt,
    },
    paper: isDraft
      ? withSendingDay(
          shownOf(
            { ...content, attached: chosenFiles(content.attachments, page.files) },
            firstChoices(content.lines),
          ),
          row.sendAt,
          now,
          around.timeZone,
        )
      : shownOf(content, sent?.choices ?? {}),
    recipients,
    versions: page.versions,
    related: page.related,
    work: page.work,
    milestones: page.milestones,
    signatures: page.signatures,
    bidding: page.bidding,
    history: historyOf(page.log, { ...frame, now }),
    lastSeq: page.lastSeq,
    talk: page.talk,
    parties: partiesOf(page),
    named: namedIn(recipients),
    organisation: frame.organisation,
    me: { id: viewer.id, kind: viewer.kind },
    currency: frame.currency,
    mayManage: manager(viewer),
  };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.document.number ?? "Document"} · Jobroom` },
];

export default function DocumentView({ loaderData }: Route.ComponentProps) {
  const { document, crumbs, party, head, paper, recipients, versions, related, milestones, ...rest } =
    loaderData;
  const { work, history, lastSeq, talk, parties, named, organisation, me, currency, mayManage } = rest;
  const { id: documentId, jobId } = document;
  const room = useJobRoom(jobId, { rows: talk.rows, lastSeq, me: me.id, patches: isTalk });
  const answersTo = encodeAudience(parties.map(({ tag }) => tag));
  const aside = useLineTalk({ documentId, jobId, answersTo }, room);
  const whole = useRef<HTMLDivElement>(null);
  useSoftLinks(whole);
  const signed =
    document.state === "draft" ? [] : rest.signatures?.signers.flatMap((one) => one.signed ?? []);
  const looking = new Set(
    room.here.people.filter((one) => one.documentId === documentId).map(({ id }) => id),
  );
  return (
    <Page>
      <PageHeader
        title={paper.title || document.title}
        crumbs={crumbs}
        meta={
          <>
            <span className="tnum">
              {kindFacts[document.kind].label} {document.number}
            </span>
            <DocumentStatus state={document.shown} />
            {document.sentVersion > 1 && <span>Version {document.sentVersion}</span>}
            {party && <span>For {party}</span>}
            {work && (
              <Link className="link" to={`/work-orders/${work.id}`}>
                Work order {work.number}
              </Link>
            )}
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div ref={whole}>
          <AsideProvider value={aside}>
            <PaperPage head={head} shown={paper} signatures={signed} />
          </AsideProvider>
        </div>
        <div className="grid grid-cols-1 gap-4">
          <NextStep {...{ document, mayManage, currency }} isOpened={rest.bidding?.openedAt != null} />
          <BidsCard documentId={document.id} bidding={rest.bidding} />
          <RecipientsCard {...{ recipients, mayManage, looking }} document={document} />
          <SignaturesCard {...{ documentId, mayManage }} signatures={rest.signatures} />
          <TalkCard
            {...{ jobId, documentId, me, talk, room, parties, named, organisation, currency }}
            canWrite={mayManage}
          />
          <MilestonesCard {...{ milestones, currency, mayManage }} documentId={document.id} />
          <RelatedCard related={related} currency={currency} />
          <VersionsCard versions={versions} documentId={document.id} />
          <HistoryCard history={history} />
        </div>
      </div>
    </Page>
  );
}

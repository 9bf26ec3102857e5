import { useMemo, useRef } from "react";
import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card, Facts } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { DocumentsCard } from "#app/components/document/documents-card.tsx";
import { FilesCard } from "#app/components/job/files-card.tsx";
import { JobMenu } from "#app/components/job/job-menu.tsx";
import { MoneyCard } from "#app/components/job/money-card.tsx";
import { PeopleCard } from "#app/components/job/people-card.tsx";
import { WorkOrdersCard } from "#app/components/job/work-orders-card.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Pill } from "#app/components/pill.tsx";
import { useSoftLinks } from "#app/components/soft-links.ts";
import { JobTalk } from "#app/components/talk/job-talk.tsx";
import { ShownFilter } from "#app/components/talk/shown-filter.tsx";
import { staffContext } from "#app/guards.ts";
import { readJobPage } from "#db/queries/job-page.ts";
import { contactTag } from "#domain/access/audience.ts";
import type { BoardCard } from "#domain/board/card.ts";
import type { ActivityView } from "#domain/log/activity.ts";
import { jobSentences } from "#domain/log/sentences.ts";
import { readShown } from "#domain/log/shown.ts";
import { pack, unpack } from "#domain/packed.ts";
import type { Route } from "./+types/page.ts";

export const loader = answering(async ({ context, request, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  const { searchParams } = new URL(request.url);
  const show = readShown(searchParams.get("show"));
  const before = Number(searchParams.get("before")) || undefined;
  const page = await readJobPage(db, viewer, { jobId: params.jobId, show, before });
  const me = { id: viewer.id, kind: viewer.kind };
  const tab = searchParams.get("tab") === "talk" ? "talk" : "about";
  return {
    ...page,
    cards: pack(page.cards),
    talk: { ...page.talk, rows: pack(page.talk.rows) },
    show,
    tab,
    me,
    changes: viewer.role !== "viewer",
    currency: frame.currency,
    organisation: frame.organisation,
  };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData ? `${loaderData.job.title} · Job ${loaderData.job.number} · Jobroom` : "Job · Jobroom",
  },
];

const STATES = { open: "Open", done: "Finished", cancelled: "Cancelled" };

export default function JobPageView({ loaderData, params: { jobId } }: Route.ComponentProps) {
  const { job, claims, documents, files, people, parties, show, tab, me, changes, currency, organisation } =
    loaderData;
  const { rows } = loaderData.talk;
  const cards = useMemo(() => unpack<BoardCard>(loaderData.cards), [loaderData.cards]);
  const talk = { ...loaderData.talk, rows: useMemo(() => unpack<ActivityView>(rows), [rows]) };
  const room = useRef<HTMLDivElement>(null);
  useSoftLinks(room);
  const address = (more: Record<string, string>) => `/jobs/${jobId}?${new URLSearchParams(more)}`;
  const unread =
    talk.mark === null
      ? 0
      : talk.rows.filter(({ seq, actor }) => seq > (talk.mark ?? 0) && actor.id !== me.id).length;
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: "Board", to: "/board" }]}
        title={job.title}
        meta={
          <>
            <span className="tnum">Job {job.number}</span>
            <Pill tone={job.state === "done" ? "green" : "neutral"}>{STATES[job.state]}</Pill>
            {job.customerName && <span>For {job.customerName}</span>}
            <span>{job.siteName}</span>
          </>
        }
        actions={
          <>
            <LinkButton to={`/jobs/${jobId}/budget`}>Budget</LinkButton>
            {changes && <JobMenu job={job} />}
          </>
        }
      />
      <div className="room" data-tab={tab} ref={room}>
        <nav className="tabs room-tabs" aria-label="Parts of this job">
          <a href={`/jobs/${jobId}`} aria-current={tab === "about" ? "page" : undefined}>
            About
          </a>
          <a href={address({ tab: "talk" })} aria-current={tab === "talk" ? "page" : undefined}>
            Talk and log {unread > 0 && <span className="count">{unread} new</span>}
          </a>
        </nav>
        <div className="room-about">
          <Card title="Overview">
            <div className="grid gap-3">
              {job.description && <p className="whitespace-pre-line">{job.description}</p>}
              <Facts
                facts={[
                  [
                    "Customer",
                    job.customerId && (
                      <a className="link" href={`/customers/${job.customerId}`}>
                        {job.customerName}
                      </a>
                    ),
                  ],
                  [
                    "Site",
                    <a key="site" className="link" href={`/sites/${job.siteId}`}>
                      {job.siteName}
                    </a>,
                  ],
                  ["Address", job.address],
                  ["Access", job.accessNotes],
                  ["Manager", job.managerName],
                  ["Opened", <DateText key="opened" at={job.createdAt} />],
                ]}
              />
            </div>
          </Card>
          <WorkOrdersCard
            cards={cards}
            newTo={changes && job.state === "open" ? `/work-orders/new?jobId=${jobId}` : null}
          />
          <DocumentsCard
            documents={documents}
            currency={currency}
            newTo={changes && job.state !== "cancelled" ? `/jobs/${jobId}/documents/new` : null}
          />
          <MoneyCard {...{ cards, claims, currency }} />
          <FilesCard
            title="Files"
            files={files}
            empty="Files added to this job appear here. Drop them into a comment."
          />
          <PeopleCard people={people} />
        </div>
        <section className="room-log" aria-label="Talk and log" data-scroller>
          <JobTalk
            key={`${jobId}${show}${talk.older}`}
            {...{ jobId, me, talk, parties, organisation, currency, show }}
            named={people.map(({ id, name }) => ({ tag: contactTag(id), name }))}
            canWrite={changes}
            book={jobSentences}
            filter={
              <ShownFilter
                show={show}
                to={(kind) => address({ tab: "talk", ...(kind !== "all" && { show: kind }) })}
              />
            }
            olderTo={
              talk.older === null
                ? null
                : address({ tab: "talk", ...(show !== "all" && { show }), before: String(talk.older) })
            }
          />
        </section>
      </div>
    </Page>
  );
}

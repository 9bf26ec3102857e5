import type { ReactNode } from "react";
import { Link } from "react-router";
import { answering } from "#app/answer.ts";
import { BidRequests } from "#app/components/bids/bid-requests.tsx";
import { DateText } from "#app/components/clock.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Pill } from "#app/components/pill.tsx";
import { ReceivedList } from "#app/components/received/received-list.tsx";
import { WorkOrderGlyph } from "#app/components/status.tsx";
import { customerContext } from "#app/guards.ts";
import { useFreshOnReturn } from "#app/live/use-fresh-on-return.ts";
import { readPortalJobs } from "#db/queries/portal-jobs.ts";
import { waitsForThem } from "#domain/document/step.ts";
import { jobProgress } from "#domain/portal/progress.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/jobs.ts";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = customerContext(context);
  const { organisation, currency, timeZone } = frame;
  const wanted = { today: dayKey(now, timeZone), email: frame.email };
  const { jobs, documents, requests, isElsewhere } = await readPortalJobs(db, viewer, wanted);
  return {
    organisation,
    currency,
    documents,
    requests,
    isElsewhere,
    jobs: jobs.map(({ id, title, siteName, state, unread, work }) => {
      const booked = work.map(({ scheduledFrom }) => scheduledFrom ?? 0).filter((at) => at > now);
      return {
        id,
        title,
        siteName,
        unread,
        progress: jobProgress(state, work),
        next: booked.length ? Math.min(...booked) : null,
      };
    }),
  };
});

export const meta: Route.MetaFunction = () => [{ title: "Your jobs · Jobroom" }];

export default function PortalJobs({ loaderData }: Route.ComponentProps) {
  const { jobs, documents, requests, isElsewhere, organisation, currency } = loaderData;
  useFreshOnReturn();
  if (jobs.length + documents.length + requests.length === 0)
    return (
      <EmptyState picture="paper" title="Nothing here yet" action={isElsewhere && <ElsewhereLink />}>
        {organisation} will share what they do for you on this page.
      </EmptyState>
    );
  const waiting = documents.filter(({ step }) => waitsForThem(step));
  const others = documents.filter(({ step }) => !waitsForThem(step));
  return (
    <div className="grid gap-6">
      <h1 className="sr-only">Your jobs and documents</h1>
      <PortalSection title="Waiting for you" isThere={waiting.length > 0}>
        <ReceivedList label="Waiting for you" documents={waiting} base={BASE} currency={currency} />
      </PortalSection>
      <BidRequests requests={requests} base="/portal/bids" />
      <PortalSection title="Your jobs" isThere={jobs.length > 0}>
        <List label="Your jobs">
          {jobs.map(({ id, title, siteName, unread, progress, next }) => (
            <ListRow
              key={id}
              to={`/portal/jobs/${id}`}
              mark={<WorkOrderGlyph state={progress.state} />}
              title={title}
              end={unread > 0 && <Pill tone="accent">{unread > 8 ? "New" : `${unread} new`}</Pill>}
            >
              <span className="block">{siteName}</span>
              <span className="block text-ink-2">
                {progress.words}
                {next !== null && (
                  <>
                    {" · "}
                    <DateText at={next} as="moment" />
                  </>
                )}
              </span>
            </ListRow>
          ))}
        </List>
      </PortalSection>
      <PortalSection title="Your documents" isThere={others.length > 0}>
        <ReceivedList label="Your documents" documents={others} base={BASE} currency={currency} />
      </PortalSection>
      {isElsewhere && (
        <p>
          <ElsewhereLink />
        </p>
      )}
    </div>
  );
}

const ElsewhereLink = () => (
  <Link className="link" to="/portal/elsewhere">
    Your pages with other organisations
  </Link>
);

const BASE = "/portal/documents";

interface PortalSectionProps {
  title: string;
  isThere: boolean;
  children: ReactNode;
}

const PortalSection = ({ title, isThere, children }: PortalSectionProps) =>
  isThere && (
    <section className="grid gap-3">
      <h2 className="text-20 font-semibold">{title}</h2>
      {children}
    </section>
  );

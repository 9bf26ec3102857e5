import { answering } from "#app/answer.ts";
import { DateText } from "#app/components/clock.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Pill } from "#app/components/pill.tsx";
import { WorkOrderGlyph } from "#app/components/status.tsx";
import { customerContext } from "#app/guards.ts";
import { useFreshOnReturn } from "#app/live/use-fresh-on-return.ts";
import { readPortalJobs } from "#db/queries/portal-jobs.ts";
import { jobProgress } from "#domain/portal/progress.ts";
import type { Route } from "./+types/jobs.ts";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = customerContext(context);
  const jobs = await readPortalJobs(db, viewer);
  return {
    organisation: frame.organisation,
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

export default function PortalJobs({ loaderData: { jobs, organisation } }: Route.ComponentProps) {
  useFreshOnReturn();
  if (jobs.length === 0)
    return (
      <EmptyState picture="paper" title="Nothing here yet">
        {organisation} will share what they do for you on this page.
      </EmptyState>
    );
  return (
    <div className="grid gap-4">
      <h1 className="text-20 font-semibold">Your jobs</h1>
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
    </div>
  );
}

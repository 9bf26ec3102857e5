import { answering } from "#app/answer.ts";
import { PhoneIcon } from "#app/components/icons/actions.tsx";
import { FilesCard } from "#app/components/job/files-card.tsx";
import { Later } from "#app/components/later.tsx";
import { Breadcrumb } from "#app/components/page.tsx";
import { Avatar } from "#app/components/person.tsx";
import { PortalWork } from "#app/components/portal-work.tsx";
import { ReceivedList } from "#app/components/received/received-list.tsx";
import { isTalk } from "#app/components/talk/is-talk.ts";
import { customerContext } from "#app/guards.ts";
import { useJobRoom } from "#app/live/use-job-room.ts";
import { readPortalJob } from "#db/queries/portal-jobs.ts";
import { jobProgress } from "#domain/portal/progress.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/job.ts";

export const loader = answering(async ({ context, request, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = customerContext(context);
  const before = Number(new URL(request.url).searchParams.get("before")) || undefined;
  const { organisation, currency, timeZone } = frame;
  const wanted = { jobId: params.jobId, before, today: dayKey(now, timeZone) };
  const { job, work, files, documents, talk } = await readPortalJob(db, viewer, wanted);
  const progress = jobProgress(job.state, work);
  return {
    job,
    work,
    files,
    documents,
    talk,
    progress,
    organisation,
    currency,
    me: { id: viewer.id, kind: viewer.kind },
  };
});

const TALK = {
  there: import.meta.env.SSR ? (await import("#app/components/portal-talk.tsx")).default : null,
  load: () => import("#app/components/portal-talk.tsx"),
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.job.title ?? "Your job"} · Jobroom` },
];

export default function PortalJob({ loaderData, params: { jobId } }: Route.ComponentProps) {
  const { job, work, files, documents, talk, progress, organisation, currency, me } = loaderData;
  const room = useJobRoom(jobId, { ...talk, me: me.id, patches: isTalk });
  return (
    <div className="portal-job">
      <header className="grid gap-1">
        <Breadcrumb crumbs={[{ label: "Your jobs", to: "/portal" }]} />
        <h1 className="text-20 font-semibold">{job.title}</h1>
        <p className="text-ink-2">
          {progress.words} · {job.siteName}
        </p>
      </header>
      {work.length > 0 && <PortalWork work={work} />}
      {job.managerName && (
        <p className="portal-manager">
          <Avatar name={job.managerName} large />
          <span>
            <span className="block font-medium">{job.managerName}</span>
            <span className="block text-13 text-ink-3">looks after this job</span>
          </span>
          {job.managerPhone && (
            <a className="btn btn-quiet" href={`tel:${job.managerPhone.replaceAll(" ", "")}`}>
              <PhoneIcon /> Call
            </a>
          )}
        </p>
      )}
      {documents.length > 0 && (
        <section className="grid gap-3" aria-labelledby="documents">
          <h2 id="documents" className="text-16 font-semibold">
            Documents
          </h2>
          <ReceivedList
            label="Documents"
            documents={documents}
            base="/portal/documents"
            currency={currency}
          />
        </section>
      )}
      {files.length > 0 && <FilesCard title="Photos and files" files={files} empty="" />}
      <section className="grid gap-3" aria-labelledby="questions">
        <h2 id="questions" className="text-16 font-semibold">
          Questions and news
        </h2>
        <Later
          key={`${jobId}${talk.older}`}
          part={TALK}
          stamp={room.rows}
          of={{ jobId, me, talk, room, organisation, currency }}
        />
      </section>
    </div>
  );
}

import { CancelJobForm } from "#app/components/job/job-menu.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { pressing } from "#app/press.ts";
import { cancelJob } from "#commands/job/cancel-job.ts";
import type { Route } from "./+types/cancel.ts";

export const loader = () => null;

export const action = pressing(cancelJob, { known: (jobId) => ({ jobId }), to: (jobId) => `/jobs/${jobId}` });

export const meta: Route.MetaFunction = () => [{ title: "Cancel job · Jobroom" }];

export default function CancelJob({ params: { id } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Cancel this job" crumbs={[{ label: "Job", to: `/jobs/${id}` }]} />
      <CancelJobForm jobId={id} />
    </Page>
  );
}

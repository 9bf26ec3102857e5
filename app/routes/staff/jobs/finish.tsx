import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { pressing } from "#app/press.ts";
import { finishJob } from "#commands/job/finish-job.ts";
import type { Route } from "./+types/finish.ts";

export const loader = () => null;

export const action = pressing(finishJob, { known: (jobId) => ({ jobId }), to: (jobId) => `/jobs/${jobId}` });

export const meta: Route.MetaFunction = () => [{ title: "Finish job · Jobroom" }];

export default function FinishJob({ params: { id } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Finish this job" crumbs={[{ label: "Job", to: `/jobs/${id}` }]} />
      <CommandForm>
        <p>Its customer is told that the job is finished. Files, invoices and the log stay as they are.</p>
        <SubmitButton>Finish job</SubmitButton>
      </CommandForm>
    </Page>
  );
}

import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { pressing } from "#app/press.ts";
import { cancelJob } from "#commands/job/cancel-job.ts";
import type { Route } from "./+types/cancel.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = () => null;

export const action = pressing(cancelJob, { known: (jobId) => ({ jobId }), to: (jobId) => `/jobs/${jobId}` });

export const meta: Route.MetaFunction = () => [{ title: "Cancel job · Jobroom" }];

export default function CancelJob({ params: { id } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Cancel this job" crumbs={[{ label: "Job", to: `/jobs/${id}` }]} />
      <CommandForm>
        <TextArea
          label="Reason"
          name="reason"
          hint="Only staff read it. The customer hears that the job is cancelled."
          required
        />
        <SubmitButton kind="danger">Cancel job</SubmitButton>
      </CommandForm>
    </Page>
  );
}

import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { JobFields } from "#app/components/job/job-fields.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { updateJob } from "#commands/job/update-job.ts";
import { readJobForm } from "#db/queries/job-facts.ts";
import type { Route } from "./+types/edit.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return readJobForm(db, viewer, params.id);
});

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), updateJob, await request.formData(), { jobId: params.id });
  return sent.ok ? redirect(`/jobs/${params.id}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Edit job · Jobroom" }];

export default function EditJob({ loaderData: job, params: { id } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title={`Edit job ${job.number}`} crumbs={[{ label: job.title, to: `/jobs/${id}` }]} />
      <CommandForm>
        <input type="hidden" name="expectedVersion" value={job.version} />
        <JobFields {...job} />
        <SubmitButton>Save changes</SubmitButton>
      </CommandForm>
    </Page>
  );
}

import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Combobox } from "#app/components/form/combobox.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { JobFields } from "#app/components/job/job-fields.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { createJob } from "#commands/job/create-job.ts";
import { readChoices } from "#db/queries/board-choices.ts";
import type { Route } from "./+types/new.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const typed = new URL(request.url).searchParams.get("siteIdText");
  const sites = typed === null ? undefined : await readChoices(db, viewer.orgId, "site", typed);
  return { manager: { value: viewer.id, label: viewer.name }, sites };
});

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), createJob, await request.formData());
  return sent.ok ? redirect(`/jobs/${sent.result.jobId}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "New job · Jobroom" }];

export default function NewJob({ loaderData: { manager, sites } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="New job" crumbs={[{ label: "Board", to: "/board" }]} />
      <CommandForm>
        <Combobox label="Site" name="siteId" url="/board/choices/site" results={sites} required />
        <JobFields manager={manager} />
        <SubmitButton>Open job</SubmitButton>
      </CommandForm>
    </Page>
  );
}

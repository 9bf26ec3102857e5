import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { JobTypeFields } from "#app/components/job-type-fields.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { updateJobType } from "#commands/job-type/update-job-type.ts";
import { reachJobType } from "#db/queries/reach-place.ts";
import type { Route } from "./+types/job-type.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return { jobType: await reachJobType(db, viewer.orgId, params.id) };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), updateJobType, await request.formData(), {
    jobTypeId: params.id,
  });
  return sent.ok ? redirect("/settings/job-types") : sent.reply;
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.jobType.name ?? "Job type"} · Jobroom` },
];

export default function JobType({ loaderData: { jobType } }: Route.ComponentProps) {
  const here = `/settings/job-types/${jobType.id}`;
  const archived = jobType.archivedAt !== null;
  return (
    <Page narrow>
      <PageHeader title={jobType.name} crumbs={[{ label: "Job types", to: "/settings/job-types" }]} />
      <div className="grid gap-4">
        <Card>
          <CommandForm>
            <input type="hidden" name="expectedVersion" value={jobType.version} />
            <JobTypeFields jobType={jobType} />
            <SubmitButton>Save</SubmitButton>
          </CommandForm>
        </Card>
        <Card title={archived ? "Archived" : "Archive"}>
          <p className="mb-3 text-ink-2">
            {archived
              ? "It is not offered for new work."
              : "It is offered no more for new work. Open work keeps what it asks for."}
          </p>
          <PressButton to={archived ? `${here}/restore` : `${here}/archive`}>
            {archived ? "Take back" : "Archive"}
          </PressButton>
        </Card>
      </div>
    </Page>
  );
}

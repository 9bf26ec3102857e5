import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { ArchiveCard, FormPage } from "#app/components/form-page.tsx";
import { JobTypeFields } from "#app/components/job-type-fields.tsx";
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
  return (
    <FormPage
      title={jobType.name}
      crumbs={[{ label: "Job types", to: "/settings/job-types" }]}
      press="Save"
      version={jobType.version}
      below={
        <ArchiveCard
          here={`/settings/job-types/${jobType.id}`}
          archived={jobType.archivedAt !== null}
          restoring="It is not offered for new work."
          archiving="It is offered no more for new work. Open work keeps what it asks for."
        />
      }
    >
      <JobTypeFields jobType={jobType} />
    </FormPage>
  );
}

import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { FormPage } from "#app/components/form-page.tsx";
import { JobTypeFields } from "#app/components/job-type-fields.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { addJobType } from "#commands/job-type/add-job-type.ts";
import type { Route } from "./+types/new-job-type.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = () => null;

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), addJobType, await request.formData());
  return sent.ok ? redirect("/settings/job-types") : sent.reply;
});

export const meta = () => [{ title: "Add a job type · Jobroom" }];

export default function NewJobType() {
  return (
    <FormPage
      title="Add a job type"
      crumbs={[{ label: "Job types", to: "/settings/job-types" }]}
      press="Add the job type"
    >
      <JobTypeFields />
    </FormPage>
  );
}

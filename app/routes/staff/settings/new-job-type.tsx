import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { JobTypeFields } from "#app/components/job-type-fields.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
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
    <Page narrow>
      <PageHeader title="Add a job type" crumbs={[{ label: "Job types", to: "/settings/job-types" }]} />
      <Card>
        <CommandForm>
          <JobTypeFields />
          <SubmitButton>Add the job type</SubmitButton>
        </CommandForm>
      </Card>
    </Page>
  );
}

import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { reachBudgetJob } from "#db/queries/budget.ts";
import { LAST } from "#domain/budget/place.ts";
import type { Route } from "./+types/new-group.ts";
import { budgetCrumbs } from "./crumbs.ts";
import { submitGroup } from "./group-form.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return reachBudgetJob(db, viewer, params.jobId);
});

export const action = answering(async ({ context, request, params: { jobId } }: Route.ActionArgs) => {
  const form = await request.formData();
  const sent = await submitGroup(staffContext(context), form, jobId, (name) => ({
    do: "add-group",
    id: crypto.randomUUID(),
    name,
    after: LAST,
  }));
  return sent.ok ? redirect(`/jobs/${jobId}/budget`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Add a group · Jobroom" }];

export default function NewGroup({ loaderData: job }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Add a group" crumbs={budgetCrumbs(job)} />
      <CommandForm>
        <TextField
          label="Name"
          name="name"
          maxLength={80}
          hint="Such as a trade, a room or a stage."
          required
        />
        <SubmitButton>Add group</SubmitButton>
      </CommandForm>
    </Page>
  );
}

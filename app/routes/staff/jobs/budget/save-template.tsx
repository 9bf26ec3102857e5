import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { saveTemplate } from "#commands/budget/save-template.ts";
import { reachBudget } from "#db/queries/budget.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/save-template.ts";
import { budgetCrumbs } from "./crumbs.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { job, budget } = await reachBudget(db, viewer, params.jobId);
  return { job, lines: budget.items.length };
});

export const action = answering(async ({ context, request, params: { jobId } }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), saveTemplate, await request.formData(), { jobId });
  return sent.ok ? redirect("/settings/budget-templates") : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Save a template · Jobroom" }];

export default function SaveTemplate({ loaderData: { job, lines } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Save as a template" crumbs={budgetCrumbs(job)} />
      <CommandForm>
        <TextField
          label="Name"
          name="name"
          maxLength={80}
          defaultValue={job.title.slice(0, 80)}
          hint={`Keeps ${counted(lines, "line")} with their groups for other jobs.`}
          required
        />
        <SubmitButton>Save template</SubmitButton>
      </CommandForm>
    </Page>
  );
}

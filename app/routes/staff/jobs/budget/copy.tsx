import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Combobox } from "#app/components/form/combobox.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { copyBudget } from "#commands/budget/copy-budget.ts";
import { reachBudgetJob } from "#db/queries/budget.ts";
import { findJobs } from "#db/queries/work-order-choices.ts";
import type { Route } from "./+types/copy.ts";
import { budgetCrumbs } from "./crumbs.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, request, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const typed = new URL(request.url).searchParams.get("fromJobIdText");
  const [job, results] = await Promise.all([
    reachBudgetJob(db, viewer, params.jobId),
    typed === null ? undefined : findJobs(db, viewer.orgId, typed, "any"),
  ]);
  return { job, results };
});

export const action = answering(async ({ context, request, params: { jobId } }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), copyBudget, await request.formData(), { jobId });
  return sent.ok ? redirect(`/jobs/${jobId}/budget`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Copy a budget · Jobroom" }];

export default function CopyBudget({ loaderData: { job, results } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Copy from another job" crumbs={budgetCrumbs(job)} />
      <CommandForm>
        <Combobox
          label="Job"
          name="fromJobId"
          url="/search/jobs?state=any"
          hint="By number or title, finished jobs too. Its lines are added below those that are there."
          results={results}
          required
        />
        <SubmitButton>Copy its lines</SubmitButton>
      </CommandForm>
    </Page>
  );
}

import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { ColumnFields } from "#app/components/budget/column-fields.tsx";
import { SavedViews } from "#app/components/budget/saved-views.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { saveView } from "#commands/budget/save-view.ts";
import { reachBudgetJob } from "#db/queries/budget.ts";
import { savedViews } from "#db/queries/budget-templates.ts";
import { chosenColumns, columnChoices } from "#domain/budget/column-form.ts";
import { columnKeys, standardViews } from "#domain/budget/views.ts";
import type { Route } from "./+types/new-view.ts";
import { budgetCrumbs } from "./crumbs.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

/** `?from=` names the view to begin with: a standard one, or the id of a saved one. */
export const loader = answering(async ({ context, request, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const [job, views] = await Promise.all([
    reachBudgetJob(db, viewer, params.jobId),
    savedViews(db, viewer.orgId),
  ]);
  const from = new URL(request.url).searchParams.get("from");
  const standard = Object.entries(standardViews).find(([key]) => key === from)?.[1];
  const { columns } = views.find(({ id }) => id === from) ?? standard ?? standardViews.estimating;
  return { job, views, choices: columnChoices(columns), changes: viewer.role !== "viewer" };
});

export const action = answering(async ({ context, request, params: { jobId } }: Route.ActionArgs) => {
  const form = await request.formData();
  const columns = chosenColumns(new Map(columnKeys.map((key) => [key, String(form.get(`at.${key}`) ?? "")])));
  const sent = await submit(staffContext(context), saveView, form, { columns });
  return sent.ok ? redirect(`/jobs/${jobId}/budget?view=${sent.result.viewId}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Choose columns · Jobroom" }];

export default function NewView({ loaderData, params }: Route.ComponentProps) {
  const { job, views, choices, changes } = loaderData;
  return (
    <Page narrow>
      <PageHeader title="Choose columns" crumbs={budgetCrumbs(job)} />
      <CommandForm>
        <ColumnFields choices={choices} />
        <TextField
          label="Name of the view"
          name="name"
          maxLength={40}
          hint="Everybody on your staff can choose it, on every job."
          required
        />
        <SubmitButton>Save view</SubmitButton>
      </CommandForm>
      {views.length > 0 && <SavedViews views={views} at={`/jobs/${params.jobId}/budget`} changes={changes} />}
    </Page>
  );
}

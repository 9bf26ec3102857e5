import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { RadioGroup } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { applyTemplate } from "#commands/budget/apply-template.ts";
import { reachBudgetJob } from "#db/queries/budget.ts";
import { savedTemplates } from "#db/queries/budget-templates.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/fill.ts";
import { budgetCrumbs } from "./crumbs.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const [job, templates] = await Promise.all([
    reachBudgetJob(db, viewer, params.jobId),
    savedTemplates(db, viewer.orgId),
  ]);
  return { job, templates };
});

export const action = answering(async ({ context, request, params: { jobId } }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), applyTemplate, await request.formData(), { jobId });
  return sent.ok ? redirect(`/jobs/${jobId}/budget`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Add from a template · Jobroom" }];

export default function FillBudget({ loaderData: { job, templates } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Add from a template" crumbs={budgetCrumbs(job)} />
      {templates.length > 0 ? (
        <CommandForm>
          <RadioGroup
            label="Template"
            name="templateId"
            hint="Its lines are added below those that are there."
            options={templates.map(({ id, name, items, savedBy, savedAt }) => ({
              value: id,
              label: name,
              hint: `${counted(items, "line")}, saved by ${savedBy}`,
              media: (
                <span className="text-13 text-ink-2">
                  <DateText at={savedAt} />
                </span>
              ),
            }))}
            required
          />
          <SubmitButton>Add its lines</SubmitButton>
        </CommandForm>
      ) : (
        <Card flush>
          <EmptyState
            picture="list"
            title="No templates yet"
            action={<LinkButton to={`/jobs/${job.id}/budget/copy`}>Copy from another job</LinkButton>}
          >
            Save the budget of a job you will do again, and it can be chosen here.
          </EmptyState>
        </Card>
      )}
    </Page>
  );
}

import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { LineFields } from "#app/components/budget/line-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { reachBudget } from "#db/queries/budget.ts";
import { blankItem } from "#domain/budget/budget.ts";
import { inOrder, LAST } from "#domain/budget/place.ts";
import type { Route } from "./+types/new-line.ts";
import { budgetCrumbs } from "./crumbs.ts";
import { readLineForm } from "./line-form.ts";
import { submitChanges } from "./submit-changes.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, request, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  const { job, budget } = await reachBudget(db, viewer, params.jobId);
  const groups = inOrder(budget.groups);
  const wanted = new URL(request.url).searchParams.get("group");
  const groupId = groups.find(({ id }) => id === wanted)?.id ?? null;
  // What the last line is taxed at, the next one is too, most of the time.
  const taxBp = inOrder(budget.items.filter((item) => item.groupId === groupId)).at(-1)?.taxBp ?? 0;
  return { job, groups, groupId, fields: { ...blankItem, taxBp }, currency: frame.currency };
});

export const action = answering(async ({ context, request, params: { jobId } }: Route.ActionArgs) => {
  const app = staffContext(context);
  const form = await request.formData();
  const read = readLineForm(form, app.frame.currency);
  if (!read.ok) return read.reply;
  const { typed: fields, groupId } = read;
  const id = crypto.randomUUID();
  const sent = await submitChanges(app, form, jobId, [{ do: "add-item", id, groupId, after: LAST, fields }]);
  return sent.ok ? redirect(`/jobs/${jobId}/budget`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Add a line · Jobroom" }];

export default function NewLine({ loaderData: { job, ...line } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Add a line" crumbs={budgetCrumbs(job)} />
      <CommandForm>
        <LineFields {...line} />
        <SubmitButton>Add line</SubmitButton>
      </CommandForm>
    </Page>
  );
}

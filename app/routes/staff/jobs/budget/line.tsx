import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { LineFields } from "#app/components/budget/line-fields.tsx";
import { LineFigures } from "#app/components/budget/line-figures.tsx";
import { PlaceButtons } from "#app/components/budget/place-buttons.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { reachBudget } from "#db/queries/budget.ts";
import { lineChanges } from "#domain/budget/line-form.ts";
import { afterStep, inOrder } from "#domain/budget/place.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/line.ts";
import { budgetCrumbs } from "./crumbs.ts";
import { overtakenReply, readLineForm } from "./line-form.ts";
import { submitChanges } from "./submit-changes.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params: { jobId, itemId } }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  const { job, budget } = await reachBudget(db, viewer, jobId);
  const item = budget.items.find(({ id }) => id === itemId);
  if (!item) throw notFound("line");
  const among = budget.items.filter(({ groupId }) => groupId === item.groupId);
  const ways = (["up", "down"] as const).filter((way) => afterStep(among, itemId, way) !== null);
  const { currency } = frame;
  return { job, item, groups: inOrder(budget.groups), ways, changes: viewer.role !== "viewer", currency };
});

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const { jobId, itemId: id } = params;
  const app = staffContext(context);
  const { currency } = app.frame;
  const form = await request.formData();
  const read = readLineForm(form, currency);
  if (!read.ok) return read.reply;
  const edited = { ...read, id, currency };
  const changes = lineChanges(edited);
  if (changes.length === 0) return redirect(`/jobs/${jobId}/budget`);
  const sent = await submitChanges(app, form, jobId, changes);
  if (sent.ok) return redirect(`/jobs/${jobId}/budget`);
  const { budget } = await reachBudget(app.db, app.viewer, jobId);
  const now = budget.items.find((item) => item.id === id);
  return (now && overtakenReply(form, edited, now)) ?? sent.reply;
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.item.description || "Line"} · Jobroom` },
];

export default function BudgetLine({ loaderData, params }: Route.ComponentProps) {
  const { job, item, groups, ways, changes, currency } = loaderData;
  const to = `/jobs/${params.jobId}/budget/lines/${params.itemId}`;
  return (
    <Page narrow>
      <PageHeader
        title={item.description || "A line"}
        crumbs={budgetCrumbs(job)}
        meta={<LineFigures item={item} currency={currency} />}
      />
      {changes ? (
        <>
          <CommandForm>
            <LineFields fields={item} groupId={item.groupId} groups={groups} currency={currency} />
            <SubmitButton>Save line</SubmitButton>
          </CommandForm>
          <PlaceButtons to={to} ways={ways} removes="Remove line" />
        </>
      ) : (
        item.notes && <p className="whitespace-pre-line">{item.notes}</p>
      )}
    </Page>
  );
}

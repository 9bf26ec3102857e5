import { data, redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { PlaceButtons } from "#app/components/budget/place-buttons.tsx";
import { SeenField } from "#app/components/budget/seen-field.tsx";
import { LinkButton } from "#app/components/button.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { typedValues } from "#app/components/form/reply.ts";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { reachBudget } from "#db/queries/budget.ts";
import { afterStep } from "#domain/budget/place.ts";
import { notFound } from "#domain/refusal.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/group.ts";
import { budgetCrumbs } from "./crumbs.ts";
import { submitGroup } from "./group-form.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params: { jobId, groupId } }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { job, budget } = await reachBudget(db, viewer, jobId);
  const group = budget.groups.find(({ id }) => id === groupId);
  if (!group) throw notFound("group");
  return {
    job,
    name: group.name,
    lines: budget.items.filter((item) => item.groupId === groupId).length,
    ways: (["up", "down"] as const).filter((way) => afterStep(budget.groups, groupId, way) !== null),
  };
});

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const { jobId, groupId: id } = params;
  const app = staffContext(context);
  const form = await request.formData();
  const was = String(form.get("was.name") ?? "");
  const sent = await submitGroup(app, form, jobId, (name) => ({ do: "rename-group", id, name, was }));
  if (sent.ok) return redirect(`/jobs/${jobId}/budget`);
  const { budget } = await reachBudget(app.db, app.viewer, jobId);
  const now = budget.groups.find((group) => group.id === id)?.name;
  if (now === undefined || now === was) return sent.reply;
  const why = `Somebody renamed this group “${now}” meanwhile. Save again to use your name.`;
  return data(
    { errors: { name: [why] }, values: { ...typedValues(form), "was.name": now } },
    { status: 409 },
  );
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? "Group"} · Jobroom` },
];

export default function BudgetGroup({ loaderData, params }: Route.ComponentProps) {
  const { job, name, lines, ways } = loaderData;
  const at = `/jobs/${params.jobId}/budget`;
  return (
    <Page narrow>
      <PageHeader
        title={name}
        crumbs={budgetCrumbs(job)}
        meta={<span>{counted(lines, "line")}</span>}
        actions={<LinkButton to={`${at}/lines/new?group=${params.groupId}`}>Add line</LinkButton>}
      />
      <CommandForm>
        <SeenField name="was.name" text={name} />
        <TextField label="Name" name="name" maxLength={80} defaultValue={name} required />
        <SubmitButton>Rename</SubmitButton>
      </CommandForm>
      <PlaceButtons
        to={`${at}/groups/${params.groupId}`}
        ways={ways}
        removes={lines === 0 ? "Remove group" : undefined}
      />
      {lines > 0 && (
        <p className="mt-3 text-13 text-ink-2">A group can be removed once its lines are moved or removed.</p>
      )}
    </Page>
  );
}

import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card, Facts } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { NumberField } from "#app/components/form/number-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { setWeights } from "#commands/performance/set-weights.ts";
import { readOrganisation } from "#db/queries/organisation.ts";
import { standardWeights } from "#domain/performance/grade.ts";
import { measureFacts, measures } from "#domain/performance/measures.ts";
import type { Route } from "./+types/weights.ts";
import { SettingsTabs } from "./tabs.tsx";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { performanceWeights } = await readOrganisation(db, viewer.orgId);
  return { weights: performanceWeights ?? standardWeights, admin: viewer.role === "admin" };
});

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), setWeights, await request.formData());
  return sent.ok ? redirect("/settings/weights") : sent.reply;
});

export const meta = () => [{ title: "Grades · Jobroom" }];

export default function Weights({ loaderData: { weights, admin } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Settings" />
      <SettingsTabs admin={admin} />
      <Card title="What counts in a contractor's grade">
        <p className="mb-3 text-ink-2">
          The grade is the mean of these figures, each as often as its number says. Contractors read the
          numbers too. There is no grade under ten jobs, and a figure with nothing to measure is left out.
        </p>
        {admin ? (
          <CommandForm>
            {measures.map((measure) => (
              <NumberField
                key={measure}
                label={measureFacts[measure].label}
                hint={measureFacts[measure].definition}
                name={measure}
                defaultValue={`${weights[measure]}`}
                required
              />
            ))}
            <SubmitButton>Save</SubmitButton>
          </CommandForm>
        ) : (
          <Facts
            facts={measures.map((measure) => [measureFacts[measure].label, weights[measure]] as const)}
          />
        )}
      </Card>
    </Page>
  );
}

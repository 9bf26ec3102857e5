import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { Combobox } from "#app/components/form/combobox.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { withAdded } from "#app/components/form/picked.ts";
import { typedValues } from "#app/components/form/reply.ts";
import type { Choice } from "#app/components/form/select-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { TermsFields } from "#app/components/standing/terms-fields.tsx";
import { useFound } from "#app/components/use-found.ts";
import { contractorChoice } from "#app/components/work-order/contractor-choice.ts";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { createStandingOrder } from "#commands/standing-order/create-standing-order.ts";
import { namesOf } from "#db/queries/scope-choices.ts";
import { findContractors, oneContractor, oneJob } from "#db/queries/work-order-choices.ts";
import { firstTerms } from "#domain/standing-order/terms.ts";
import type { Route } from "./+types/new.ts";
import { rateCardChoices } from "./rate-card-choices.ts";
import { SCOPE_NAMES, scopeFound } from "./scope-found.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  const { orgId } = viewer;
  const asked = withAdded(new URL(request.url).searchParams, SCOPE_NAMES);
  const contractorId = asked.get("contractorId") ?? "";
  const contractorText = asked.get("contractorIdText");
  const [[sites, assets, contractors, jobs], rateCards, found, results] = await Promise.all([
    db.batch([
      ...namesOf(db, orgId, { siteIds: asked.getAll("siteIds"), assetIds: asked.getAll("assetIds") }),
      oneContractor(db, orgId, contractorId),
      oneJob(db, orgId, asked.get("jobId") ?? ""),
    ]),
    rateCardChoices(db, viewer, contractorId),
    scopeFound(db, orgId, asked),
    contractorText && !contractorId ? findContractors(db, orgId, contractorText) : undefined,
  ]);
  const categories = asked.getAll("categories");
  return {
    terms: { ...firstTerms, sites, assets, categories },
    contractor: contractors[0] && contractorChoice(contractors[0]),
    contractors: results?.map(contractorChoice),
    job: jobs[0],
    rateCards,
    found,
    typed: asked.has("validFrom") ? typedValues(asked) : null,
    currency: frame.currency,
    by: viewer.name,
  };
});

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const form = withAdded(await request.formData(), SCOPE_NAMES);
  const sent = await submit(staffContext(context), createStandingOrder, form);
  return sent.ok ? redirect(`/documents/${sent.result.documentId}/draft`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "New standing order · Jobroom" }];

export default function NewStandingOrder({ loaderData }: Route.ComponentProps) {
  const { contractor, contractors, job, typed, ...terms } = loaderData;
  const cards = useFound<{ options: Choice[] }>();
  const look = (chosen: Choice | null) =>
    chosen && void cards.load(`/search/rate-cards?contractorId=${chosen.value}`);
  return (
    <Page narrow>
      <PageHeader
        title="New standing order"
        crumbs={[{ label: "Standing orders", to: "/standing-orders" }]}
        meta="It is drafted first. What it agrees is in force once the contractor accepts it."
      />
      <Card>
        <CommandForm reply={typed && { errors: {}, values: typed }}>
          <Combobox
            label="Contractor"
            name="contractorId"
            url="/search/contractors"
            placeholder="Name or trade"
            defaultChoice={contractor}
            results={contractors}
            onChoose={look}
            required
          />
          <TextField label="Title" name="title" hint="What it is for." maxLength={120} required />
          <TermsFields {...terms} rateCards={cards.data?.options ?? terms.rateCards} />
          <Combobox
            label="Job"
            name="jobId"
            url="/search/jobs"
            placeholder="A new job, or find one"
            hint="Where its files and talk are."
            defaultChoice={job}
          />
          <SubmitButton>Make the draft</SubmitButton>
        </CommandForm>
      </Card>
    </Page>
  );
}

import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { ContractorFields } from "#app/components/contractor-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { updateContractor } from "#commands/contractor/update-contractor.ts";
import { reachContractor } from "#db/queries/reach-party.ts";
import type { Route } from "./+types/edit.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  return { contractor: await reachContractor(db, viewer.orgId, params.id), currency: frame.currency };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), updateContractor, await request.formData(), {
    contractorId: params.id,
  });
  return sent.ok ? redirect(`/contractors/${params.id}`) : sent.reply;
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Change ${loaderData?.contractor.name ?? ""} · Jobroom` },
];

export default function EditContractor({ loaderData: { contractor, currency } }: Route.ComponentProps) {
  const here = `/contractors/${contractor.id}`;
  const archived = contractor.status === "archived";
  return (
    <Page narrow>
      <PageHeader
        title={`Change ${contractor.name}`}
        crumbs={[
          { label: "Contractors", to: "/contractors" },
          { label: contractor.name, to: here },
        ]}
      />
      <div className="grid gap-4">
        <Card>
          <CommandForm>
            <input type="hidden" name="expectedVersion" value={contractor.version} />
            <ContractorFields {...{ currency, contractor }} />
            <SubmitButton>Save</SubmitButton>
          </CommandForm>
        </Card>
        <Card title={archived ? "Archived" : "Archive"}>
          <p className="mb-3 text-ink-2">
            {archived
              ? "They get no new work. Taking them back puts them in the lists again."
              : "They get no new work. What they have, they can finish and invoice."}
          </p>
          <PressButton to={archived ? `${here}/restore` : `${here}/archive`}>
            {archived ? "Take back" : "Archive"}
          </PressButton>
        </Card>
      </div>
    </Page>
  );
}

import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { ContractorFields } from "#app/components/contractor-fields.tsx";
import { ArchiveCard, FormPage } from "#app/components/form-page.tsx";
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
  const crumbs = [
    { label: "Contractors", to: "/contractors" },
    { label: contractor.name, to: here },
  ];
  return (
    <FormPage
      title={`Change ${contractor.name}`}
      crumbs={crumbs}
      press="Save"
      version={contractor.version}
      below={
        <ArchiveCard
          here={here}
          archived={contractor.status === "archived"}
          restoring="They get no new work. Taking them back puts them in the lists again."
          archiving="They get no new work. What they have, they can finish and invoice."
        />
      }
    >
      <ContractorFields {...{ currency, contractor }} />
    </FormPage>
  );
}

import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { ContractorFields } from "#app/components/contractor-fields.tsx";
import { FormPage } from "#app/components/form-page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { addContractor } from "#commands/contractor/add-contractor.ts";
import type { Route } from "./+types/new.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = ({ context }: Route.LoaderArgs) => ({ currency: staffContext(context).frame.currency });

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), addContractor, await request.formData());
  return sent.ok ? redirect(`/contractors/${sent.result.contractorId}`) : sent.reply;
});

export const meta = () => [{ title: "Add a contractor · Jobroom" }];

export default function NewContractor({ loaderData: { currency } }: Route.ComponentProps) {
  return (
    <FormPage
      title="Add a contractor"
      crumbs={[{ label: "Contractors", to: "/contractors" }]}
      press="Add the contractor"
    >
      <ContractorFields currency={currency} />
    </FormPage>
  );
}

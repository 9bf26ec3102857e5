import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CustomerFields } from "#app/components/customer-fields.tsx";
import { ArchiveCard, FormPage } from "#app/components/form-page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { updateCustomer } from "#commands/customer/update-customer.ts";
import { reachCustomer } from "#db/queries/reach-party.ts";
import type { Route } from "./+types/edit.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return { customer: await reachCustomer(db, viewer.orgId, params.id) };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), updateCustomer, await request.formData(), {
    customerId: params.id,
  });
  return sent.ok ? redirect(`/customers/${params.id}`) : sent.reply;
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Change ${loaderData?.customer.name ?? ""} · Jobroom` },
];

export default function EditCustomer({ loaderData: { customer } }: Route.ComponentProps) {
  const here = `/customers/${customer.id}`;
  const crumbs = [
    { label: "Customers", to: "/customers" },
    { label: customer.name, to: here },
  ];
  return (
    <FormPage
      title={`Change ${customer.name}`}
      crumbs={crumbs}
      press="Save"
      version={customer.version}
      below={
        <ArchiveCard
          here={here}
          archived={customer.status === "archived"}
          restoring="They are out of lists and pickers. Taking them back puts them in again."
          archiving="They leave lists and pickers. Their jobs and portal links stay as they are."
        />
      }
    >
      <CustomerFields customer={customer} />
    </FormPage>
  );
}

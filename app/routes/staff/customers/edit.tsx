import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { CustomerFields } from "#app/components/customer-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
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
  const archived = customer.status === "archived";
  return (
    <Page narrow>
      <PageHeader
        title={`Change ${customer.name}`}
        crumbs={[
          { label: "Customers", to: "/customers" },
          { label: customer.name, to: here },
        ]}
      />
      <div className="grid gap-4">
        <Card>
          <CommandForm>
            <input type="hidden" name="expectedVersion" value={customer.version} />
            <CustomerFields customer={customer} />
            <SubmitButton>Save</SubmitButton>
          </CommandForm>
        </Card>
        <Card title={archived ? "Archived" : "Archive"}>
          <p className="mb-3 text-ink-2">
            {archived
              ? "They are out of lists and pickers. Taking them back puts them in again."
              : "They leave lists and pickers. Their jobs and portal links stay as they are."}
          </p>
          <PressButton to={archived ? `${here}/restore` : `${here}/archive`}>
            {archived ? "Take back" : "Archive"}
          </PressButton>
        </Card>
      </div>
    </Page>
  );
}

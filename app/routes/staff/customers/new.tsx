import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CustomerFields } from "#app/components/customer-fields.tsx";
import { FormPage } from "#app/components/form-page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { addCustomer } from "#commands/customer/add-customer.ts";
import type { Route } from "./+types/new.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = () => null;

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), addCustomer, await request.formData());
  return sent.ok ? redirect(`/customers/${sent.result.customerId}`) : sent.reply;
});

export const meta = () => [{ title: "Add a customer · Jobroom" }];

export default function NewCustomer() {
  return (
    <FormPage
      title="Add a customer"
      crumbs={[{ label: "Customers", to: "/customers" }]}
      press="Add the customer"
    >
      <CustomerFields />
    </FormPage>
  );
}

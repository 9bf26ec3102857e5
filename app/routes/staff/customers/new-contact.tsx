import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { ContactFields } from "#app/components/contact-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { addContact } from "#commands/contact/add-contact.ts";
import { reachCustomer } from "#db/queries/reach-party.ts";
import type { Route } from "./+types/new-contact.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { id, name } = await reachCustomer(db, viewer.orgId, params.id);
  return { id, name };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), addContact, await request.formData(), {
    customerId: params.id,
  });
  return sent.ok ? redirect(`/customers/${params.id}`) : sent.reply;
});

export const meta = () => [{ title: "Add a contact · Jobroom" }];

export default function NewContact({ loaderData: { id, name } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title="Add a contact"
        crumbs={[
          { label: "Customers", to: "/customers" },
          { label: name, to: `/customers/${id}` },
        ]}
      />
      <Card>
        <CommandForm>
          <ContactFields />
          <SubmitButton>Add the contact</SubmitButton>
        </CommandForm>
      </Card>
    </Page>
  );
}

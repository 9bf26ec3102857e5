import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { ContactFields } from "#app/components/contact-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { updateContact } from "#commands/contact/update-contact.ts";
import { readContact } from "#db/queries/contact-page.ts";
import type { Route } from "./+types/contact.ts";
import { LastMail } from "./last-mail.tsx";
import { partyPage } from "./party-page.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const read = await readContact(db, viewer.orgId, params.id);
  return { ...read, party: partyPage(read.contact) };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), updateContact, await request.formData(), {
    contactId: params.id,
  });
  return sent.ok ? redirect(`/contacts/${params.id}`) : sent.reply;
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.contact.name ?? "Contact"} · Jobroom` },
];

export default function Contact({ loaderData: { contact, party, lastMail } }: Route.ComponentProps) {
  const ofCustomer = contact.customerId !== null;
  return (
    <Page narrow>
      <PageHeader
        title={contact.name}
        crumbs={[{ label: ofCustomer ? "Customer" : "Contractor", to: party }]}
      />
      <div className="grid gap-4">
        <Card>
          <CommandForm key={contact.version}>
            <input type="hidden" name="expectedVersion" value={contact.version} />
            <ContactFields contact={contact} />
            {ofCustomer && (
              <p className="text-13 text-ink-3">A new address ends the portal links mailed to the old one.</p>
            )}
            <SubmitButton>Save</SubmitButton>
          </CommandForm>
        </Card>
        {lastMail && (
          <LastMail delivery={lastMail} again={ofCustomer ? `/contacts/${contact.id}/portal-link` : null} />
        )}
        <Card title="Remove">
          <p className="mb-3 text-ink-2">
            {ofCustomer
              ? "Their portal links stop working at once."
              : "A login they were given stays. End it under People."}
          </p>
          <PressButton to={`/contacts/${contact.id}/remove`} kind="danger">
            Remove {contact.name}
          </PressButton>
        </Card>
      </div>
    </Page>
  );
}

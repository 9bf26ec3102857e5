import { ContactFields } from "#app/components/contact-fields.tsx";
import { FormPage } from "#app/components/form-page.tsx";

interface NewContactProps {
  /** The list that the contractor or customer is in. */
  among: { label: string; to: string };
  party: { id: string; name: string };
}

export function NewContact({ among, party: { id, name } }: NewContactProps) {
  const crumbs = [among, { label: name, to: `${among.to}/${id}` }];
  return (
    <FormPage title="Add a contact" crumbs={crumbs} press="Add the contact">
      <ContactFields />
    </FormPage>
  );
}

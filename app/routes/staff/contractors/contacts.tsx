import { Link } from "react-router";
import { ContactsCard, type ListedContact } from "#app/components/contacts-card.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";

interface ContractorContactsProps {
  here: string;
  contacts: readonly (ListedContact & { personId: string | null })[];
  changes: boolean;
  admin: boolean;
}

/** Whom to reach at a contractor; any of them can be given a login. */
export function ContractorContacts({ admin, ...listed }: ContractorContactsProps) {
  return (
    <ContactsCard
      {...listed}
      none="Names and numbers of people to reach there."
      end={({ id, personId }) => <Login {...{ id, personId, admin }} />}
    />
  );
}

function Login({ id, personId, admin }: { id: string; personId: string | null; admin: boolean }) {
  if (personId)
    return (
      <Link className="link" to={`/people/${personId}`}>
        Has a login
      </Link>
    );
  return admin ? (
    <PressButton to={`/contacts/${id}/set-as-user`} size="small">
      Set as user
    </PressButton>
  ) : null;
}

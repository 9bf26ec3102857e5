import { Link } from "react-router";
import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { DeliveryStatus } from "#app/components/delivery.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import type { Delivery } from "#domain/mail/delivery.ts";

interface ContractorContactsProps {
  here: string;
  contacts: readonly {
    id: string;
    name: string;
    email: string;
    phone: string | null;
    personId: string | null;
    lastMail: Delivery | null;
  }[];
  changes: boolean;
  admin: boolean;
}

/** Whom to reach at a contractor; any of them can be given a login. */
export function ContractorContacts({ here, contacts, changes, admin }: ContractorContactsProps) {
  return (
    <Card
      title="Contacts"
      action={
        changes && (
          <LinkButton to={`${here}/contacts/new`} size="small">
            Add a contact
          </LinkButton>
        )
      }
      flush={contacts.length > 0}
    >
      {contacts.length > 0 ? (
        <List label="Contacts">
          {contacts.map(({ id, name, email, phone, personId, lastMail }) => (
            <ListRow
              key={id}
              title={name}
              {...(changes && { to: `/contacts/${id}` })}
              end={<Login {...{ id, personId, admin }} />}
            >
              <p>{[email, phone].filter(Boolean).join(" · ")}</p>
              {lastMail && (
                <p>
                  Last mail: <DeliveryStatus delivery={lastMail} />
                </p>
              )}
            </ListRow>
          ))}
        </List>
      ) : (
        <p className="text-ink-2">Names and numbers of people to reach there.</p>
      )}
    </Card>
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

import type { ReactNode } from "react";
import type { Delivery } from "#domain/mail/delivery.ts";
import { LinkButton } from "./button.tsx";
import { Card } from "./card.tsx";
import { DeliveryStatus } from "./delivery.tsx";
import { List, ListRow } from "./list.tsx";

export interface ListedContact {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  lastMail: Delivery | null;
}

interface ContactsCardProps<Contact> {
  /** The page of their company. */
  here: string;
  contacts: readonly Contact[];
  changes: boolean;
  /** What there is to say where nobody is listed. */
  none: string;
  /** What can be done with one of them. */
  end: (contact: Contact) => ReactNode;
}

/** The people to reach at a contractor or customer, and how far the last mail to each came. */
export function ContactsCard<Contact extends ListedContact>(props: ContactsCardProps<Contact>) {
  const { here, contacts, changes, none, end } = props;
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
          {contacts.map((contact) => (
            <ListRow
              key={contact.id}
              title={contact.name}
              {...(changes && { to: `/contacts/${contact.id}` })}
              end={end(contact)}
            >
              <p>{[contact.email, contact.phone].filter(Boolean).join(" · ")}</p>
              {contact.lastMail && (
                <p>
                  Last mail: <DeliveryStatus delivery={contact.lastMail} />
                </p>
              )}
            </ListRow>
          ))}
        </List>
      ) : (
        <p className="text-ink-2">{none}</p>
      )}
    </Card>
  );
}

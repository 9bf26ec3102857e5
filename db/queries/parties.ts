import { and, asc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { deliveryOf, type MailRecord } from "#domain/mail/delivery.ts";
import type { Db } from "../client.ts";
import { contact, type contractor, type customer } from "../schema/index.ts";
import { byName, holds, type Window } from "./keyset.ts";

/** Contractors and customers are listed, chosen and written to alike. */
type Party = typeof contractor | typeof customer;

export interface PartyFilter extends Window {
  q: string;
  archived: boolean;
}

/** One page of a list by name: its condition, its order and its limit. `also` is searched beside the name. */
export function partiesBy(party: Party, orgId: string, filter: PartyFilter, also: SQLWrapper) {
  const { where, ...page } = byName(party, filter);
  const kept = and(
    eq(party.orgId, orgId),
    eq(party.status, filter.archived ? "archived" : "active"),
    holds(filter.q, party.name, also),
    where,
  );
  return { ...page, where: kept };
}

/** Active ones, for a picker. */
export const activeNames = (db: Db, party: Party, orgId: string, most: number) =>
  db
    .select({ id: party.id, name: party.name })
    .from(party)
    .where(and(eq(party.orgId, orgId), eq(party.status, "active")))
    .orderBy(asc(sql`${party.name} collate nocase`))
    .limit(most);

/** The contacts of one of them, by name. */
export const contactsOf = (db: Db, orgId: string, whose: SQL) =>
  db
    .select({
      id: contact.id,
      name: contact.name,
      email: contact.email,
      phone: contact.phone,
      personId: contact.personId,
    })
    .from(contact)
    .where(and(eq(contact.orgId, orgId), whose))
    .orderBy(asc(sql`${contact.name} collate nocase`))
    .limit(100);

/** Contacts, each with what became of the last mail to them. */
export function withMail<Contact extends { id: string }>(contacts: Contact[], mails: readonly MailRecord[]) {
  const lastMails = new Map(mails.map((mail) => [mail.contactId, deliveryOf(mail)]));
  return contacts.map((one) => ({ ...one, lastMail: lastMails.get(one.id) ?? null }));
}

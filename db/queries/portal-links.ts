import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { contact, contractor, customer, organisation, portalLink } from "../schema/index.ts";
import { hashSecret } from "./session-proof.ts";

/** A portal link by its secret, with whose it is; undefined where there is none. */
export async function linkBySecret(db: Db, secret: string) {
  const [row] = await db
    .select({
      orgId: portalLink.orgId,
      linkId: sql<string>`${portalLink.id}`.as("link_id"),
      contactId: portalLink.contactId,
      expiresAt: portalLink.expiresAt,
      revokedAt: portalLink.revokedAt,
      name: sql<string>`${contact.name}`.as("contact_name"),
      email: contact.email,
      personId: contact.personId,
      /** The customer's or the contractor's name. */
      party: sql<string>`coalesce(${customer.name}, ${contractor.name}, '')`.as("party_name"),
      organisation: sql<string>`${organisation.name}`.as("organisation_name"),
    })
    .from(portalLink)
    .innerJoin(contact, and(eq(contact.orgId, portalLink.orgId), eq(contact.id, portalLink.contactId)))
    .leftJoin(customer, and(eq(customer.orgId, contact.orgId), eq(customer.id, contact.customerId)))
    .leftJoin(contractor, and(eq(contractor.orgId, contact.orgId), eq(contractor.id, contact.contractorId)))
    .innerJoin(organisation, eq(organisation.id, portalLink.orgId))
    .where(eq(portalLink.secretHash, hashSecret(secret)))
    .limit(1);
  return row;
}

const holdsLink = (db: Db) =>
  db
    .select({ orgId: contact.orgId, id: contact.id, name: contact.name, email: contact.email })
    .from(contact)
    .innerJoin(portalLink, and(eq(portalLink.orgId, contact.orgId), eq(portalLink.contactId, contact.id)));

/** A contact who was given a link that nobody revoked, run out or not. */
export async function renewableContact(db: Db, orgId: string, contactId: string) {
  const [row] = await holdsLink(db)
    .where(and(eq(contact.orgId, orgId), eq(contact.id, contactId), isNull(portalLink.revokedAt)))
    .limit(1);
  return row;
}

/** The same by address, one for each organisation that knows it. */
export const renewableByEmail = (db: Db, email: string) =>
  holdsLink(db)
    .where(and(eq(contact.email, email), isNull(portalLink.revokedAt)))
    .groupBy(contact.orgId, contact.id)
    .limit(5);

/** Links of a customer's contacts, newest first. */
export const linksOfCustomer = (db: Db, orgId: string, customerId: string) =>
  db
    .select({
      id: portalLink.id,
      contactId: portalLink.contactId,
      createdBy: portalLink.createdBy,
      createdAt: portalLink.createdAt,
      expiresAt: portalLink.expiresAt,
      revokedAt: portalLink.revokedAt,
      lastUsedAt: portalLink.lastUsedAt,
      name: contact.name,
    })
    .from(portalLink)
    .innerJoin(contact, and(eq(contact.orgId, portalLink.orgId), eq(contact.id, portalLink.contactId)))
    .where(and(eq(portalLink.orgId, orgId), eq(contact.customerId, customerId)))
    .orderBy(desc(portalLink.createdAt), desc(portalLink.id))
    .limit(50);

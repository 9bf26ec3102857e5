import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { type claim, contact, document, person } from "../schema/index.ts";

export interface Addressee {
  id: string;
  name: string;
  email: string;
}

const addressee = { id: person.id, name: person.name, email: person.email };

/** A contractor's leads, and the technician a work order is assigned to, if one is. */
export const contractorPeople = (
  db: Db,
  orgId: string,
  contractorId: string,
  technicianId?: string | null,
): Promise<Addressee[]> =>
  db
    .select(addressee)
    .from(person)
    .where(
      and(
        eq(person.orgId, orgId),
        eq(person.contractorId, contractorId),
        eq(person.status, "active"),
        technicianId ? or(eq(person.role, "lead"), eq(person.id, technicianId)) : eq(person.role, "lead"),
      ),
    )
    .limit(20);

interface Managed {
  managerId: string;
  managerName: string;
  managerEmail: string;
  managerStands: boolean;
}

/** Who runs the job of a document, from what was read around it. */
export const managerOf = ({ managerId, managerName, managerEmail, managerStands }: Managed): Addressee[] =>
  managerStands ? [{ id: managerId, name: managerName, email: managerEmail }] : [];

export const onePerson = (db: Db, orgId: string, id: string): Promise<Addressee[]> =>
  db
    .select(addressee)
    .from(person)
    .where(and(eq(person.orgId, orgId), eq(person.id, id), eq(person.status, "active")));

type SentClaim = Pick<typeof claim.$inferSelect, "orgId" | "orderId" | "number" | "submittedBy">;

/** Who confirmed an invoice by their link and has no login, with the document that they confirmed. */
export const sentByLink = (
  db: Db,
  { orgId, orderId, number, submittedBy }: SentClaim,
): Promise<(Addressee & { documentId: string })[]> =>
  db
    .select({
      id: contact.id,
      name: contact.name,
      email: contact.email,
      documentId: sql<string>`${document.id}`.as("bill_id"),
    })
    .from(contact)
    .innerJoin(
      document,
      and(
        eq(document.orgId, contact.orgId),
        eq(document.kind, "bill"),
        eq(document.orderId, orderId),
        eq(document.number, number),
      ),
    )
    .where(and(eq(contact.orgId, orgId), eq(contact.id, submittedBy), isNull(contact.personId)))
    .limit(1);
